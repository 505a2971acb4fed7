package fr.beffroi.workbench.accounts.promise;

import org.jspecify.annotations.Nullable;

/** What is promised, and so what is stated of it each month. */
public enum PromiseKind {
    /** More hours a week on a means of production. */
    HOURS_PER_WEEK,
    /** More units a week of a product. */
    UNITS_PER_WEEK,
    /** Something is there and of use by a day: a machine, a certificate, a second source. */
    ACTIVE_BY,
    /** Jobs created. */
    JOBS,
    /** A lead time of a product, in weeks: the shorter the better. */
    LEAD_TIME_WEEKS;

    /** Whether a quantity is stated of it; of the other kind a day is. */
    public boolean isMeasured() {
        return this != ACTIVE_BY;
    }

    /** In which it is stated; null of a day. */
    public @Nullable String unit() {
        return switch (this) {
            case HOURS_PER_WEEK -> "h";
            case UNITS_PER_WEEK -> "pièce";
            case JOBS -> "emploi";
            case LEAD_TIME_WEEKS -> "semaine";
            case ACTIVE_BY -> null;
        };
    }

    /** Whether more is better. */
    public boolean isMoreBetter() {
        return this != LEAD_TIME_WEEKS;
    }
}
