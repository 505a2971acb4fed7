package fr.beffroi.workbench.funding.life;

import java.time.LocalDate;

/** Silence on a request for money counts as a refusal (CRPA, art. L231-4). */
public final class Silence {
    /** How long after the day a file was last handed in. */
    public static final int MONTHS = 2;

    private Silence() {}

    /** Whether the term runs: the file was handed in, nothing is asked of the company, and it is not decided. */
    public static boolean runs(FileState state) {
        return state instanceof FileState.Submitted
                || state instanceof FileState.Complete
                || state instanceof FileState.Examined
                || state instanceof FileState.Proposed
                || state instanceof FileState.ToDecide;
    }

    /** The day from which silence counts. A request for papers stops the term: it begins anew when they are handed in. */
    public static LocalDate from(LocalDate handedInOn) {
        return handedInOn.plusMonths(MONTHS);
    }
}
