package fr.beffroi.workbench.web.form;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What was perhaps meant where a list of codes is short enough to name one of them whatever was typed. */
public final class Likeliest {
    private Likeliest() {}

    /** The known code that the fewest letters set apart from an unknown one, the first of several; empty where nothing is known. */
    public static Optional<String> of(String unknown, Collection<String> known) {
        return known.stream().min(Comparator.comparingInt(code -> distance(code, unknown)));
    }

    /** Levenshtein's: how many letters differ. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
