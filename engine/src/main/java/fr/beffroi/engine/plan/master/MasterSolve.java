package fr.beffroi.engine.plan.master;

import fr.beffroi.engine.plan.solver.Highs;
import fr.beffroi.engine.plan.solver.ScaledModel;
import fr.beffroi.engine.plan.solver.SolveStatus;
import java.util.function.BooleanSupplier;

/**
 * What one solve of a {@link LeverMaster} found.
 *
 * @param bound no answer is better; minus infinity where nothing is proven
 * @param value of the answer found
 * @param chosen option of each lever, -1 for none; empty if no answer was found
 */
record MasterSolve(SolveStatus status, double bound, double value, int[] chosen) {

    /** Solves a master to within {@code absoluteGap} of its best answer. */
    static MasterSolve of(LeverMaster master, double absoluteGap, BooleanSupplier stop) {
        ScaledModel scaled = new ScaledModel(master.program);
        try (Highs solver = new Highs()) {
            solver.option("mip_rel_gap", 0.0);
            solver.option("mip_abs_gap", scaled.scaledObjective(absoluteGap));
            solver.option("dual_feasibility_tolerance", 1e-9);
            solver.option("threads", 1);
            solver.stopWhen(stop);
            solver.load(scaled.model(), false);
            SolveStatus status = solver.solveTightly();
            boolean found =
                    status != SolveStatus.INFEASIBLE && status != SolveStatus.FAILED && solver.hasFeasiblePoint();
            return new MasterSolve(
                    status,
                    scaled.objective(bound(solver, status, master.program.hasIntegers())),
                    scaled.objective(solver.objective()),
                    found ? master.chosen(scaled.values(solver.values())) : new int[0]);
        }
    }

    /** What a solve has proven: of one that was cut short only a mixed-integer one says so. */
    private static double bound(Highs solver, SolveStatus status, boolean integers) {
        return switch (status) {
            case OPTIMAL -> integers ? solver.mipBound() : solver.objective();
            case STOPPED -> integers ? solver.mipBound() : Double.NEGATIVE_INFINITY;
            default -> Double.NEGATIVE_INFINITY;
        };
    }

    boolean hasChoice() {
        return chosen.length > 0;
    }
}
