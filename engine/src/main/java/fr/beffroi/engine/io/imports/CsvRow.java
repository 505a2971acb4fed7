package fr.beffroi.engine.io.imports;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param line the line of the file on which it begins, from 1
 * @param cells its cells, without surrounding blanks
 */
record CsvRow(int line, List<String> cells) {

    /** The text of a cell; empty beyond the end of a short row. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
