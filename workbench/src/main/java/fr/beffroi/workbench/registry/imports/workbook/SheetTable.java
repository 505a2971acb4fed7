package fr.beffroi.workbench.registry.imports.workbook;

import java.util.List;

/**
 * The table of a workbook's first sheet, or of a CSV file.
 *
 * @param head names of the columns, as written; a column without a name has an empty one
 * @param rows those with any text, in their order
 * @param ragged rows of a CSV file with more or fewer cells than the head: nobody knows which cell belongs to which column
 */
public record SheetTable(List<String> head, List<Row> rows, List<Ragged> ragged) {
    /**
     * A row that does not fit under the head.
     *
     * @param line in the file, from 1
     * @param cells how many it has
     */
    public record Ragged(int line, int cells) {}

    /** How many lines it has under its head, those that do not fit included. */
    public int lines() {
        return rows.size() + ragged.size();
    }

    /**
     * One row.
     *
     * @param line in the file, from 1
     * @param cells stripped, as many as the head has
     */
    public record Row(int line, List<String> cells) {
        public String cell(int column) {
            return cells.get(column);
        }
    }
}
