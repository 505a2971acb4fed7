package fr.beffroi.bench.baseline;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import com.google.ortools.linearsolver.MPVariable;
import fr.beffroi.bench.baseline.StraightforwardMip.Answer;

/** SCIP, called through OR-Tools. */
final class ScipRun {
    private ScipRun() {}

    static Answer solve(PlainProgram program, double relativeGap, double timeLimitSeconds, int threads) {
        Loader.loadNativeLibraries();
        MPSolver solver = MPSolver.createSolver("SCIP");
        try {
            load(program, solver);
            solver.setTimeLimit((long) Math.max(1, timeLimitSeconds * 1000));
            solver.setNumThreads(threads);
            MPSolverParameters parameters = new MPSolverParameters();
            parameters.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, relativeGap);
            return switch (solver.solve(parameters)) {
                case OPTIMAL, FEASIBLE ->
                    new Answer(solver.objective().value(), solver.objective().bestBound());
                case NOT_SOLVED -> new Answer(Double.POSITIVE_INFINITY, 0);
                case INFEASIBLE, UNBOUNDED, ABNORMAL, MODEL_INVALID ->
                    throw new IllegalStateException("SCIP finds no fault-free answer.");
            };
        } finally {
            solver.delete();
        }
    }

    private static void load(PlainProgram program, MPSolver solver) {
        MPVariable[] variables = program.columns.stream()
                .map(column -> column.isYesNo()
                        ? solver.makeBoolVar("")
                        : solver.makeNumVar(column.lower(), column.upper(), ""))
                .toArray(MPVariable[]::new);
        program.costs.forEach((column, cost) -> solver.objective().setCoefficient(variables[column], cost));
        for (PlainProgram.PlainRow row : program.rows) {
            MPConstraint constraint = solver.makeConstraint(row.lower, row.upper);
            row.terms.forEach((column, coefficient) -> constraint.setCoefficient(variables[column], coefficient));
        }
        solver.objective().setMinimization();
    }
}
