package fr.beffroi.engine.io;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One sheet of a model's workbook: a heading line, then one line for each thing. */
interface SheetForm {
    /** Under this key its texts are found. */
    String key();

    List<Column> columns();

    /** The lines that a model has on this sheet: values by column key, nothing for an empty cell. */
    List<Map<String, JsonNode>> rowsOf(ObjectNode model);

    /** Adds a line that was read to the model. Lines come in their order, and sheets in the order of {@link WorkbookForm}. */
    void take(SheetRow row, ModelTree tree);

    /** The name of the sheet. */
    default String name() {
        return Column.text(key() + ".sheet");
    }
}
