package fr.beffroi.workbench.aid.rule;

/** Size of an enterprise after Recommendation 2003/361/EC, annex, art. 2; smallest first. */
public enum SizeClass {
    /** Fewer than 10 people. */
    MICRO,
    /** Fewer than 50 people. */
    SMALL,
    /** Fewer than 250 people. */
    MEDIUM,
    /** All others. */
    LARGE
}
