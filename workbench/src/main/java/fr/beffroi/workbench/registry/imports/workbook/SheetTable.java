package fr.beffroi.workbench.registry.imports.workbook;

import java.util.List;

/**
 * The table of a workbook's first sheet, or of a CSV file.
 *
 * @param head names of the columns, as written; a column without a name has an empty one
 * @param rows those with any text, in their order
 */
public record SheetTable(List<String> head, List<Row> rows) {

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
