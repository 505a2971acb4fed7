package fr.beffroi.engine.oracle;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.OptionalDouble;

/** A small linear programme to be minimised, solved by GLOP with tight tolerances. Close it: it holds native memory. */
final class LinearProgramme implements AutoCloseable {
    static final double INFINITY = Double.POSITIVE_INFINITY;

    private static final String TOLERANCES = "primal_feasibility_tolerance: 1e-10 dual_feasibility_tolerance: 1e-10 "
            + "solution_feasibility_tolerance: 1e-7";

    static {
        Loader.loadNativeLibraries();
    }

    private final MPSolver solver;
    private final MPObjective objective;

    LinearProgramme() {
        solver = MPSolver.createSolver("GLOP");
        objective = solver.objective();
        objective.setMinimization();
    }

    MPVariable variable(double lowest, double highest) {
        return solver.makeNumVar(lowest, highest, "");
    }

    MPConstraint row(double lowest, double highest) {
        return solver.makeConstraint(lowest, highest);
    }

    void clearCosts() {
        objective.clear();
        objective.setMinimization();
    }

    void cost(MPVariable variable, double cost) {
        objective.setCoefficient(variable, cost);
    }

    /** The least value of the objective; empty where there is no solution. */
    OptionalDouble solve() {
        solver.setSolverSpecificParametersAsString(TOLERANCES);
        MPSolver.ResultStatus status = solve(MPSolverParameters.PresolveValues.PRESOLVE_ON);
        if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.INFEASIBLE) {
            status = solve(MPSolverParameters.PresolveValues.PRESOLVE_OFF);
        }
        return switch (status) {
            case OPTIMAL -> OptionalDouble.of(objective.value());
            case INFEASIBLE -> OptionalDouble.empty();
            default ->
                throw new IllegalStateException("GLOP ends with " + status + " on\n" + solver.exportModelAsLpFormat());
        };
    }

    private MPSolver.ResultStatus solve(MPSolverParameters.PresolveValues presolve) {
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setIntegerParam(MPSolverParameters.IntegerParam.PRESOLVE, presolve.swigValue());
        return solver.solve(parameters);
    }

    @Override
    public void close() {
        solver.delete();
    }
}
