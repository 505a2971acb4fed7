package fr.beffroi.workbench.aid.programme;

/**
 * What the company keeps to after the grant, and what is taken back where it does not.
 *
 * @param years for how long after the last payment; 0 where it is proven once
 */
public record Condition(Kind kind, int years, Clawback clawback) {
    public Condition {
        if (years < 0) {
            throw new IllegalArgumentException("years is " + years + ".\nMaybe 0 or more.");
        }
    }

    /** What is kept. */
    public enum Kind {
        /** Jobs created are kept. */
        KEEP_JOBS,
        /** What was bought stays in the region. */
        KEEP_INVESTMENT,
        /** A site in the region, at payment. */
        SITE_AT_PAYMENT,
        /** The other funders' part is proven before money is released. */
        CO_FUNDING_PROVEN
    }

    /** How much comes back where a condition is broken. */
    public enum Clawback {
        /** All of it. */
        WHOLE,
        /** The share of the time, or of the jobs, that is missing. */
        PRO_RATA,
        /** Nothing was released yet. */
        NOT_RELEASED
    }
}
