package fr.beffroi.workbench.aid.rule;

/** What a cost is for, as far as rules tell costs apart. */
public enum CostKind {
    /** A new machine or plant. */
    MACHINE,
    /** A machine that served another before. */
    USED_MACHINE,
    /** Land and buildings. */
    BUILDING,
    /** Software, patents, licences. */
    INTANGIBLE,
    /** Advice from outside, once. */
    ADVICE,
    /** Advice or services that come back every year. */
    RECURRING_SERVICE,
    /** Support for innovation: tests, standards, certification, lent staff. */
    INNOVATION_SUPPORT,
    /** Training the law does not demand. */
    TRAINING,
    /** Training the law demands. */
    MANDATORY_TRAINING,
    /** Wages of jobs created. */
    WAGES,
    /** Rent with or without an option to buy. */
    LEASING
}
