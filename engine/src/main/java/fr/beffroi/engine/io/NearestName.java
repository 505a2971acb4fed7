package fr.beffroi.engine.io;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What was perhaps meant: the known name at the smallest edit distance. Two swapped letters count as one slip. */
public final class NearestName {
    private NearestName() {}

    /** The nearest of {@code known}, if it is near enough to be a slip of the pen; the first of several equally near. */
    public static Optional<String> find(String name, Collection<String> known) {
        return find(name, known, Math.max(1, name.length() / 3));
    }

    /** The nearest of {@code known} however far it is, where a list is short enough to name one whatever was typed; empty where nothing is known. */
    public static Optional<String> closest(String name, Collection<String> known) {
        int longest = known.stream().mapToInt(String::length).max().orElse(0);
        return find(name, known, Math.max(longest, name.length()));
    }

    private static Optional<String> find(String name, Collection<String> known, int bound) {
        int furthest = bound;
        String best = null;
        for (String candidate : known) {
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT), furthest);
            if (distance <= furthest && (best == null || distance < furthest)) {
                best = candidate;
                furthest = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein distance with swaps of neighbours, or something larger than {@code furthest} where it is larger than that. */
    private static int distance(String a, String b, int furthest) {
        if (Math.abs(a.length() - b.length()) > furthest) {
            return furthest + 1;
        }
        int[] twoBefore = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] reused = twoBefore;
            twoBefore = before;
            before = row;
            row = reused;
            row[0] = i;
            int smallest = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(before[j], row[j - 1]));
                if (isSwap(a, i, b, j)) {
                    row[j] = Math.min(row[j], 1 + twoBefore[j - 2]);
                }
                smallest = Math.min(smallest, row[j]);
            }
            // A swap may still save one step over the row before the last.
            if (smallest > furthest + 1) {
                return furthest + 1;
            }
        }
        return row[b.length()];
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
