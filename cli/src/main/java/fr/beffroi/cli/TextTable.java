package fr.beffroi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A small table for the terminal: words to the left, figures to the right, one hairline under the heads. */
final class TextTable {
    private static final String INDENT = "  ";
    private static final String BETWEEN = "  ";
    private static final int WIDEST_WORDS = 30;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** A column; figures are aligned to the right. */
    record Column(String head, boolean figures) {
        static Column words(String head) {
            return new Column(head, false);
        }

        static Column figures(String head) {
            return new Column(head, true);
        }
    }

    TextTable(Column... columns) {
        this.columns = List.of(columns);
    }

    void add(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "A row of %d cells for %d columns".formatted(cells.length, columns.size()));
        }
        rows.add(IntStream.range(0, cells.length)
                .mapToObj(i -> columns.get(i).figures() ? cells[i] : shortened(cells[i]))
                .toList());
    }

    List<String> lines() {
        List<String> heads = columns.stream().map(Column::head).toList();
        int[] widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        List<String> lines = new ArrayList<>();
        lines.add(line(heads, widths));
        lines.add(INDENT + "─".repeat(IntStream.of(widths).sum() + BETWEEN.length() * (widths.length - 1)));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private int width(int column) {
        int widest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.max(columns.get(column).head().length(), widest);
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(INDENT);
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? "" : BETWEEN)
                    .append(columns.get(i).figures() ? padding + cells.get(i) : cells.get(i) + padding);
        }
        return line.toString().stripTrailing();
    }

    private static String shortened(String words) {
        return words.length() <= WIDEST_WORDS ? words : words.substring(0, WIDEST_WORDS - 1) + "…";
    }
}
