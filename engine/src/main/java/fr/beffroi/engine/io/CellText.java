package fr.beffroi.engine.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts in the cells of a workbook. A text is written as it is, unless a reader would change it (blanks around it, control
 * characters, a leading {@code #} that marks a line not to be read, …): then it stands between quotes as in JSON. Lists are
 * separated by semicolons.
 */
final class CellText {
    /** What Excel can hold. */
    static final int LONGEST = 32_767;

    /** An empty list or table where an empty cell would mean that none is given. */
    static final String NONE = "aucun";

    /** Excel reads {@code _x0041_} as the character A. */
    private static final String EXCEL_ESCAPE = "_x";

    private CellText() {}

    static String quoteWhereNeeded(String text) {
        return isSafe(text) ? text : quoted(text);
    }

    private static boolean isSafe(String text) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && text.charAt(0) != '"'
                && text.charAt(0) != '#'
                && !text.contains(EXCEL_ESCAPE)
                && text.chars().noneMatch(c -> c < ' ' || (c >= 0x7f && c <= 0x9f) || c >= 0xfff0 || isWideBlank(c));
    }

    private static boolean isWideBlank(int c) {
        return c != ' ' && (Character.isSpaceChar(c) || Character.isWhitespace(c));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        JsonPrinter.appendText(text, out);
        StringBuilder safe = new StringBuilder();
        for (char c : out.toString().replace(EXCEL_ESCAPE, "\\u005fx").toCharArray()) {
            if ((c >= 0x7f && c <= 0x9f) || c >= 0xfff0 || isWideBlank(c)) {
                safe.append(String.format("\\u%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    /** The text that a cell stands for; nothing if it begins like a quoted text and is none. */
    static Optional<String> unquote(String cell) {
        String text = stripped(cell);
        if (!text.startsWith("\"")) {
            return Optional.of(text);
        }
        try {
            JsonNode node = JsonMapper.shared().readTree(text);
            return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Without the blanks around it, those of other widths included. */
    static String stripped(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && isBlank(cell.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }

    static String joinList(List<String> texts) {
        return String.join("; ", texts.stream().map(CellText::quotedInList).toList());
    }

    private static String quotedInList(String text) {
        return text.contains(";") || text.contains("\"") || text.equals(NONE) ? quoted(text) : quoteWhereNeeded(text);
    }

    /** The parts between semicolons or line ends, quotes kept, blank ones left out. */
    static List<String> splitList(String cell) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean inQuotes = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (inQuotes && c == '\\' && i + 1 < cell.length()) {
                part.append(c).append(cell.charAt(++i));
            } else if (!inQuotes && (c == ';' || c == '\n')) {
                addUnlessBlank(part, parts);
            } else {
                inQuotes ^= c == '"' && (inQuotes || part.toString().isBlank());
                part.append(c);
            }
        }
        addUnlessBlank(part, parts);
        return parts;
    }

    private static void addUnlessBlank(StringBuilder part, List<String> parts) {
        String text = stripped(part.toString());
        if (!text.isEmpty()) {
            parts.add(text);
        }
        part.setLength(0);
    }
}
