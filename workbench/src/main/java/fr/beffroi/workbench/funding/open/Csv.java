package fr.beffroi.workbench.funding.open;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as CSV (RFC 4180): UTF-8, commas, quotation marks where they are needed. */
public final class Csv {
    private Csv() {}

    /** All rows, each ended by a line break. */
    public static String write(List<? extends List<? extends @Nullable Object>> rows) {
        return rows.stream().map(Csv::line).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    /** A text that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        String harmless = value instanceof String && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
