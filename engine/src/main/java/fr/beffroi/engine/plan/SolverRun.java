package fr.beffroi.engine.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a plan was made.
 *
 * @param names solvers with their versions
 * @param gapAsked relative gap asked for
 * @param timeLimitSeconds time limit asked for
 * @param publicBudgetEuros € of public money that the plan could use, null for no limit beyond the envelopes
 */
public record SolverRun(
        List<String> names,
        int threads,
        double seconds,
        double gapAsked,
        double timeLimitSeconds,
        @Nullable Double publicBudgetEuros) {
    public SolverRun {
        names = List.copyOf(names);
    }

    /** Without a public budget. */
    public SolverRun(List<String> names, int threads, double seconds, double gapAsked, double timeLimitSeconds) {
        this(names, threads, seconds, gapAsked, timeLimitSeconds, null);
    }
}
