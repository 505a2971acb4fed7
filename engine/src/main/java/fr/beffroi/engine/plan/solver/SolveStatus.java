package fr.beffroi.engine.plan.solver;

/** How a solve ended. */
public enum SolveStatus {
    OPTIMAL,
    INFEASIBLE,
    UNBOUNDED,
    /** Stopped by time, by the caller or by a limit; a solution may or may not be there. */
    STOPPED,
    /** The solver gave up; nothing it says may be believed. */
    FAILED;

    /** From HiGHS's model status codes. */
    static SolveStatus of(int highsStatus) {
        return switch (highsStatus) {
            case 6, 7 -> OPTIMAL; // model empty, optimal
            case 8 -> INFEASIBLE;
            case 9, 10 -> highsStatus == 10 ? UNBOUNDED : INFEASIBLE;
            case 11, 12, 13, 14, 16, 17 -> STOPPED; // objective bound, target, time, iterations, solutions, interrupt
            default -> FAILED;
        };
    }
}
