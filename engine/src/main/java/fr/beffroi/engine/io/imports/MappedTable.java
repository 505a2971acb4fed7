package fr.beffroi.engine.io.imports;

import fr.beffroi.engine.io.RealNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * The rows of one table of a CSV file with its columns by name. The table begins below the first row that holds all the columns
 * asked for, and ends where the heading of its key column stands again: some exports stack several tables in one file, or
 * repeat the heading at the end.
 */
final class MappedTable {
    /** What any program would read the same way, so that nothing is to be remarked. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final CsvFile file;
    private final Map<String, Integer> columns;
    private final List<CsvRow> rows;

    private MappedTable(CsvFile file, Map<String, Integer> columns, List<CsvRow> rows) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * @param key the column without which a row says nothing
     * @throws fr.beffroi.engine.io.ModelFaultsException if no row of the file holds all the columns
     */
    static MappedTable find(CsvFile file, String key, Collection<String> wanted, ImportNotes notes) {
        List<CsvRow> rows = file.rows();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Integer> columns = columnsOf(rows.get(i));
            Integer keyColumn = columns.get(normal(key));
            if (keyColumn != null && wanted.stream().allMatch(column -> columns.containsKey(normal(column)))) {
                return new MappedTable(
                        file, columns, below(file, rows.subList(i + 1, rows.size()), keyColumn, key, notes));
            }
        }
        List<String> all = new ArrayList<>(wanted);
        all.addFirst(key);
        String found = rows.isEmpty() ? "" : String.join(" | ", rows.getFirst().cells());
        throw CsvFile.refused(file.name(), found, ImportWords.text("expected.columns", String.join(" | ", all)));
    }

    private static List<CsvRow> below(CsvFile file, List<CsvRow> rows, int keyColumn, String key, ImportNotes notes) {
        List<CsvRow> kept = new ArrayList<>();
        for (CsvRow row : rows) {
            String cell = row.cell(keyColumn);
            if (normal(cell).equals(normal(key))) {
                notes.untidy(file.place(row, key), cell, "untidy.headingAgain");
                break;
            }
            if (row.cell(0).startsWith("#")) {
                continue; // a comment
            }
            if (cell.isEmpty()) {
                notes.untidy(file.place(row, key), "", "untidy.emptyKey");
            } else {
                kept.add(row);
            }
        }
        return kept;
    }

    private static Map<String, Integer> columnsOf(CsvRow row) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            columns.putIfAbsent(normal(row.cell(i)), i);
        }
        return columns;
    }

    /** Headings are compared without regard to case and line breaks. */
    static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    List<CsvRow> rows() {
        return rows;
    }

    String text(CsvRow row, String column) {
        Integer index = columns.get(normal(column));
        return index == null ? "" : row.cell(index);
    }

    String place(CsvRow row) {
        return file.place(row);
    }

    String place(CsvRow row, String column) {
        return file.place(row, column);
    }

    /** The number in a cell, if there is one that is not negative; every oddity on the way is noted. */
    Optional<Double> findNumber(CsvRow row, String column, ImportNotes notes) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble value = RealNumber.parse(text);
        if (value.isEmpty() || value.getAsDouble() < 0 || Double.isInfinite(value.getAsDouble())) {
            notes.untidy(place(row, column), text, "untidy.noNumber");
            return Optional.empty();
        }
        if (!PLAIN_NUMBER.matcher(text).matches()) {
            notes.untidy(place(row, column), text, "untidy.numberForm", value.getAsDouble());
        }
        return Optional.of(value.getAsDouble());
    }

    /** The rows by the text of one column, the first of those that repeat it; the others are noted. */
    Map<String, CsvRow> firstBy(String column, ImportNotes notes) {
        Map<String, CsvRow> byText = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            CsvRow first = byText.putIfAbsent(normal(text(row, column)), row);
            if (first != null) {
                notes.untidy(place(row, column), text(row, column), "untidy.repeated", first.line());
            }
        }
        return byText;
    }
}
