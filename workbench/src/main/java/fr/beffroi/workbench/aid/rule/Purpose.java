package fr.beffroi.workbench.aid.rule;

/** What an investment changes; the first four make it an initial investment (651/2014, art. 2(49) and art. 17(3)). */
public enum Purpose {
    /** A new site. */
    NEW_SITE,
    /** More capacity at a site there is. */
    EXTENSION,
    /** Products not made there before. */
    DIVERSIFICATION,
    /** A fundamental change of how things are made. */
    PROCESS_CHANGE,
    /** The same again in the place of the old. */
    REPLACEMENT,
    /** No investment. */
    NONE
}
