package fr.beffroi.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/** Prints a table row by row, so that what is done is seen while the rest runs. */
public final class MarkdownTable {
    private final PrintStream out;

    public MarkdownTable(PrintStream out, String... headings) {
        this.out = out;
        row(headings);
        String[] rule = new String[headings.length];
        Arrays.fill(rule, "---:");
        rule[0] = "---";
        row(rule);
    }

    public void row(String... cells) {
        out.println("| " + String.join(" | ", cells) + " |");
        out.flush();
    }

    /** With one digit; a dash where there is none. */
    public static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1f", value) : "–";
    }

    public static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.2f %%", 100 * share) : "–";
    }
}
