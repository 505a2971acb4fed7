package fr.beffroi.bench.baseline;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
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
        Loader.loadNativeLibraries();
        long begin = System.nanoTime();
        MPSolver solver = MPSolver.createSolver(generalSolver.name());
        try {
            LeverColumns levers = new LeverColumns(solver, model);
            new FlowRows(solver, model, levers);
            new FundingRows(solver, model, levers);
            solver.objective().setMinimization();
            double left = timeLimitSeconds - secondsSince(begin);
            solver.setTimeLimit((long) Math.max(1, left * 1000));
            solver.setNumThreads(threads);
            MPSolverParameters parameters = new MPSolverParameters();
            parameters.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, relativeGap);
            MPSolver.ResultStatus status = solver.solve(parameters);
            double seconds = secondsSince(begin);
            return switch (status) {
                case OPTIMAL, FEASIBLE ->
                    new BaselineResult(
                            solver.objective().value(),
                            Math.max(0, solver.objective().bestBound()),
                            seconds);
                case NOT_SOLVED -> new BaselineResult(Double.POSITIVE_INFINITY, 0, seconds);
                default ->
                    throw new IllegalStateException(generalSolver + " ends with " + status + " on " + model.name());
            };
        } finally {
            solver.delete();
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
