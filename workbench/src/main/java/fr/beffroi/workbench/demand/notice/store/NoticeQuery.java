package fr.beffroi.workbench.demand.notice.store;

/**
 * What notices are looked for.
 *
 * @param text words as people type them; empty for any
 * @param cpv a code or its first two to eight digits; empty for any
 * @param place a French department such as {@code 59}, or a NUTS code such as {@code FRE}; empty for any
 * @param buyer part of a buyer's name; empty for any
 * @param page from 1 on
 */
public record NoticeQuery(String text, String cpv, String place, String buyer, State state, int page) {
    /** Notices on a page. */
    public static final int PAGE = 25;

    /** Pages that can be turned to; who looks further narrows the question. */
    public static final int LAST_PAGE = 400;

    /** Where a notice stands. */
    public enum State {
        /** A call whose deadline has not passed. */
        OPEN,
        /** A call that says no deadline. */
        UNDATED,
        /** A call whose deadline has passed. */
        CLOSED,
        /** It says who got what, or what changed in a contract. */
        AWARDED,
        /** It says what may be bought later. */
        PLANNED,
        /** It no longer holds. */
        CANCELLED,
        /** Any. */
        ALL
    }

    /** The same on another page. */
    public NoticeQuery at(int other) {
        return new NoticeQuery(text, cpv, place, buyer, state, other);
    }
}
