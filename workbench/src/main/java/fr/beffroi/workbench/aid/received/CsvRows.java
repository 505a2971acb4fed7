package fr.beffroi.workbench.aid.received;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file row by row (RFC 4180): quoted cells, doubled quotes, line breaks within quotes. */
final class CsvRows {
    private static final int END = -1;

    private final Reader reader;
    private final char separator;
    private int line = 1;
    private int rowLine = 1;

    CsvRows(Reader reader, char separator) {
        this.reader = reader;
        this.separator = separator;
    }

    /** The line of the file the last row began on. */
    int line() {
        return rowLine;
    }

    /** The next row that is not empty; null at the end. */
    @Nullable
    List<String> next() throws IOException {
        List<String> row = new ArrayList<>();
        rowLine = line;
        int character;
        do {
            StringBuilder cell = new StringBuilder();
            character = cell(cell);
            row.add(cell.toString());
            if (character == '\n' && row.size() == 1 && row.getFirst().isBlank()) {
                row.clear();
                rowLine = line;
                character = separator;
            }
        } while (character == separator);
        return character == END && row.size() == 1 && row.getFirst().isBlank() ? null : row;
    }

    /** Reads one cell; what ended it. */
    private int cell(StringBuilder cell) throws IOException {
        int character = read();
        if (character == '"') {
            character = quoted(cell);
        }
        while (character != separator && character != '\n' && character != END) {
            if (character != '\r') {
                cell.append((char) character);
            }
            character = read();
        }
        return character;
    }

    /** What stands between quotes; the character after the closing one. */
    private int quoted(StringBuilder cell) throws IOException {
        int character = read();
        while (character != END) {
            if (character == '"') {
                character = read();
                if (character != '"') {
                    return character;
                }
            }
            cell.append((char) character);
            character = read();
        }
        return END;
    }

    private int read() throws IOException {
        int character = reader.read();
        if (character == '\n') {
            line++;
        }
        return character;
    }
}
