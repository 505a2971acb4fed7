package fr.beffroi.workbench.web.file;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as CSV (RFC 4180): UTF-8, commas, quotation marks where they are needed. */
public final class Csv {
    /** As an answer names it. */
    public static final String TYPE = "text/csv;charset=UTF-8";

    private Csv() {}

    /** All rows, each ended by a line break. */
    public static String write(List<? extends List<? extends @Nullable Object>> rows) {
        return rows.stream().map(Csv::row).collect(Collectors.joining());
    }

    /** One row, ended by a line break. */
    public static String row(Collection<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
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
