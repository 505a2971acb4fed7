package fr.beffroi.workbench.matching.lots;

import java.util.Collection;

/** How near two places are, by their codes in the European nomenclature. */
final class Nuts {
    static final int COUNTRY = 2;
    static final int REGION = 4;
    private static final int LETTERS = 5;

    private Nuts() {}

    /** The longest beginning shared between any two, at least the country's two letters; 0 where none is. */
    static int shared(Collection<String> some, Collection<String> others) {
        int best = 0;
        for (String one : some) {
            for (String other : others) {
                best = Math.max(best, shared(one, other));
            }
        }
        return best;
    }

    private static int shared(String one, String other) {
        int same = 0;
        int most = Math.min(LETTERS, Math.min(one.length(), other.length()));
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same < COUNTRY ? 0 : same;
    }
}
