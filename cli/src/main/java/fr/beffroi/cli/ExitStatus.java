package fr.beffroi.cli;

/** What the process says to the shell (§9). */
final class ExitStatus {
    /** Done; a plan is optimal within the gap asked for; a plan is verified. */
    static final int DONE = 0;

    /** A broken rule, or a fault of ours. */
    static final int FAILED = 1;

    /** Bad input or usage; nothing was written. */
    static final int BAD_INPUT = 2;

    /** A right plan, but time ran out before it was proven as asked. */
    static final int FEASIBLE = 3;

    private ExitStatus() {}
}
