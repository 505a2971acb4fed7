package fr.beffroi.engine.io;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a sheet that was read.
 *
 * @param place the line, as the user knows it
 * @param values by column key; a column whose cell is empty is not in it; a missing node stands for a cell already reported
 * @param cellPlace the place of the cell in that column, as the user knows it
 */
record SheetRow(String place, ObjectNode values, Function<String, String> cellPlace) {

    @Nullable
    JsonNode find(String key) {
        return values.get(key);
    }

    String placeOf(String key) {
        return cellPlace.apply(key);
    }

    /** The text in a column; "" where there is none. */
    String text(String key) {
        JsonNode value = values.get(key);
        return value != null && value.isString() ? value.stringValue() : "";
    }
}
