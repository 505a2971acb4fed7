package fr.beffroi.workbench.readiness.region;

/**
 * What everybody may be told of how many companies a requirement stops: "at least" so many, in fives. Each number is true, and none can be made, by
 * rounding back or by subtraction, into a sum of fewer than five: where a rest is small, less is told than is so, as it would be where the rest is
 * large.
 *
 * @param companies at least so many are concerned; 0 where nothing is told
 * @param unmet at least so many of them of which neither the register nor an answer says that they meet it
 * @param said at least so many of those whose own answers say so
 */
record ToldSums(int companies, int unmet, int said) {
    /** In such steps. */
    static final int STEP = 5;
    /** So far below the number it is a part of stays a told one: with up to four lost to rounding on each side, five remain. */
    static final int BELOW = 2 * STEP;

    private static final ToldSums NOTHING = new ToldSums(0, 0, 0);

    /**
     * Of exact counts.
     *
     * @param unmet at most {@code companies}
     * @param said at most {@code unmet}
     */
    static ToldSums of(int companies, int unmet, int said) {
        int allTold = inSteps(companies);
        int unmetTold = part(unmet, allTold);
        return unmetTold == 0 ? NOTHING : new ToldSums(allTold, unmetTold, part(said, unmetTold));
    }

    private static int part(int part, int wholeTold) {
        return Math.max(0, Math.min(inSteps(part), wholeTold - BELOW));
    }

    private static int inSteps(int count) {
        return count / STEP * STEP;
    }

    /** Whether anything is told. */
    boolean isTold() {
        return unmet > 0;
    }
}
