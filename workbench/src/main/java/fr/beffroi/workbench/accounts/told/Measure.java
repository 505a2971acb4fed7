package fr.beffroi.workbench.accounts.told;

/** Effects that can be added up over companies, as the kinds of promises of which they are. Pieces of different products cannot. */
public enum Measure {
    /** Hours of work a week that came. */
    HOURS_PER_WEEK,
    /** Jobs that were created. */
    JOBS
}
