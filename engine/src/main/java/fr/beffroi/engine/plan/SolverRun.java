package fr.beffroi.engine.plan;

import java.util.List;

/**
 * How a plan was made.
 *
 * @param names solvers with their versions
 * @param gapAsked relative gap asked for
 * @param timeLimitSeconds time limit asked for
 */
public record SolverRun(List<String> names, int threads, double seconds, double gapAsked, double timeLimitSeconds) {
    public SolverRun {
        names = List.copyOf(names);
    }
}
