package fr.beffroi.bench.baseline;

import fr.beffroi.bench.baseline.StraightforwardMip.Answer;
import fr.beffroi.engine.plan.solver.Highs;
import fr.beffroi.engine.plan.solver.SolveStatus;

/** HiGHS, called through its own interface: through OR-Tools it cannot say what it has when its time is over. */
final class HighsRun {
    private HighsRun() {}

    static Answer solve(PlainProgram program, double relativeGap, double timeLimitSeconds, int threads) {
        try (Highs solver = new Highs()) {
            solver.option("mip_rel_gap", relativeGap);
            solver.option("time_limit", timeLimitSeconds);
            solver.option("threads", threads);
            solver.load(program.toLinearModel(), false);
            if (solver.solve() == SolveStatus.FAILED) {
                throw new IllegalStateException("HiGHS gives up.");
            }
            double value = solver.hasFeasiblePoint() ? solver.objective() : Double.POSITIVE_INFINITY;
            return new Answer(value, solver.mipBound());
        }
    }
}
