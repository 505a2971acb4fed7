package fr.beffroi.workbench.demand.notice.join;

import org.jspecify.annotations.Nullable;

/**
 * What a correction changed.
 *
 * @param lot number of the lot it is about; empty for the whole
 * @param before as it was, dates in ISO 8601, amounts as {@code 1200.50 EUR}; null where nothing was said
 * @param after as it became; null where nothing is said any more
 */
public record Difference(
        What what,
        String lot,
        @Nullable String before,
        @Nullable String after) {
    /** What can be corrected. */
    public enum What {
        TITLE,
        DESCRIPTION,
        DEADLINE,
        VALUE,
        CPV,
        NUTS,
        LOT
    }
}
