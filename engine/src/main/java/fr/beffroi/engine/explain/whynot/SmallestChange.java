package fr.beffroi.engine.explain.whynot;

/**
 * The smallest change of one thing that would have the lever chosen, everything else staying as it is.
 *
 * @param amount share of its costs taken off (0 to 1), € of aid, or weeks of delay less; 0 where there is none
 */
public record SmallestChange(Kind kind, Result result, double amount) {

    /** What is changed. */
    public enum Kind {
        /** Its cost and its cost per week fall by the same share. */
        COST,
        /**
         * A programme of so many € for this lever alone, on top of all others and of the public budget; the share of its cost that public
         * money may carry rises by as much.
         */
        AID,
        /** It is active so many weeks sooner after its start. */
        DELAY
    }

    /** Whether there is one. */
    public enum Result {
        FOUND,
        /** Not even the largest change of this one thing: free of cost, as much aid as its cost, without delay. */
        NEVER,
        /** The time was over before that was known. */
        UNKNOWN
    }
}
