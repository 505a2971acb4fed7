package fr.beffroi.engine.plan;

import java.util.function.BooleanSupplier;

/**
 * What is asked of the planner.
 *
 * @param gap relative gap at which a goal counts as reached, such as 0.01
 * @param timeLimitSeconds for all goals together
 * @param threads threads to use, at least 1; the same number gives the same plan
 * @param cancelled asked often; once true, the best plan so far is given with its true gap; so it is where
 *     the thread that asked is interrupted
 */
public record PlanRequest(double gap, double timeLimitSeconds, int threads, BooleanSupplier cancelled) {

    public PlanRequest {
        if (!(gap >= 0) || !(timeLimitSeconds > 0) || threads < 1) {
            throw new IllegalArgumentException("A gap of " + gap + ", " + timeLimitSeconds + " s and " + threads
                    + " threads cannot be asked for.\nMaybe you meant a gap of 0.01, 300 s and 2 threads.");
        }
    }

    /** Never cancelled. */
    public PlanRequest(double gap, double timeLimitSeconds, int threads) {
        this(gap, timeLimitSeconds, threads, () -> false);
    }
}
