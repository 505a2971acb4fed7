package fr.beffroi.engine.io.imports;

import java.util.ArrayList;
import java.util.List;

/** RFC 4180 with any separator: cells in quotes may hold separators, doubled quotes and line breaks. */
final class CsvParser {
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_CELLS = 2_000_000;

    private final String name;
    private final String text;
    private final char delimiter;
    private final List<CsvRow> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int at;
    private int line = 1;
    private int cellsRead;

    private CsvParser(String name, String text, char delimiter) {
        this.name = name;
        this.text = text;
        this.delimiter = delimiter;
    }

    /** Rows without any text are left out. */
    static List<CsvRow> parse(String name, String text, char delimiter) {
        return new CsvParser(name, text, delimiter).rows();
    }

    private List<CsvRow> rows() {
        while (at < text.length()) {
            int firstLine = line;
            row();
            CsvRow row = new CsvRow(firstLine, List.copyOf(cells));
            cells = new ArrayList<>();
            if (!row.isBlank()) {
                rows.add(row);
            }
            if (rows.size() > MOST_ROWS || cellsRead > MOST_CELLS) {
                throw CsvFile.refused(
                        name,
                        ImportWords.text("found.moreRows", rows.size()),
                        ImportWords.text("expected.atMostRows", MOST_ROWS, MOST_CELLS));
            }
        }
        return List.copyOf(rows);
    }

    /** One record, the line break after it included. */
    private void row() {
        while (true) {
            cells.add(cell().strip());
            cellsRead++;
            if (at >= text.length()) {
                return;
            }
            char end = text.charAt(at++);
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            if (end != delimiter) {
                line++;
                return;
            }
        }
    }

    private String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int from = at;
        while (at < text.length() && !endsCell(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean endsCell(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    private String quoted() {
        int opened = line;
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at++;
            } else if (c == '"') {
                at++;
                return cell.append(cell()).toString(); // text behind the closing quote, which careless programs write
            } else if (c == '\n') {
                line++;
            }
            cell.append(c);
        }
        throw CsvFile.refused(
                ImportWords.text("place.line", name, opened),
                ImportWords.text("found.openQuote"),
                ImportWords.text("expected.closedQuote"));
    }
}
