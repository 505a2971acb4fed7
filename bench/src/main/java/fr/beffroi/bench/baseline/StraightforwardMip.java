package fr.beffroi.bench.baseline;

import fr.beffroi.engine.model.RampUpModel;
import java.util.Locale;

/** Goal 1 of a model as one mixed-integer programme, with inventory variables and big-M rows, solved by a general solver. */
public final class StraightforwardMip {

    /** The general solvers. */
    public enum GeneralSolver {
        SCIP,
        HIGHS;

        @Override
        public String toString() {
            return this == SCIP ? "SCIP" : "HiGHS";
        }

        /** The solver of that name, upper or lower case. */
        public static GeneralSolver of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    private StraightforwardMip() {}

    /**
     * Solves a model. Needs memory for one variable per item, route, source, lever and week.
     *
     * @param relativeGap where the solver may stop
     * @throws IllegalStateException where the solver fails for another reason than the time limit
     */
    public static BaselineResult solve(
            RampUpModel model, GeneralSolver generalSolver, double relativeGap, double timeLimitSeconds, int threads) {
        long begin = System.nanoTime();
        PlainProgram program = new PlainProgram();
        LeverColumns levers = new LeverColumns(program, model);
        new FlowRows(program, model, levers);
        new FundingRows(program, model, levers);
        double left = Math.max(0.001, timeLimitSeconds - secondsSince(begin));
        Answer answer = switch (generalSolver) {
            case SCIP -> ScipRun.solve(program, relativeGap, left, threads);
            case HIGHS -> HighsRun.solve(program, relativeGap, left, threads);
        };
        return new BaselineResult(answer.value(), Math.max(0, answer.bound()), secondsSince(begin));
    }

    /** Objective of the best solution, infinite where there is none, and what is proven. */
    record Answer(double value, double bound) {}

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
