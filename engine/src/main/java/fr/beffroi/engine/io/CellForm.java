package fr.beffroi.engine.io;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How values of one sort stand in a cell, both ways. */
interface CellForm {
    /** The value as JSON; null if the cell holds none of this sort. */
    @Nullable
    JsonNode read(CellValue cell);

    /** A {@code String}, {@code Double} or {@code LocalDate} for the cell. */
    Object write(JsonNode value);

    /** What a cell must hold, in words. */
    String expected();

    /** What can be chosen; empty where it is free. */
    default List<String> choices() {
        return List.of();
    }

    /** Excel's number format. */
    default String format() {
        return "@";
    }
}
