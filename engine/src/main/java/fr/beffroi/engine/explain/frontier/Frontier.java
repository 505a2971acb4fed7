package fr.beffroi.engine.explain.frontier;

import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.SolverRun;
import java.util.List;

/**
 * The frontier: what each of a list of public budgets brings. Along it the backlog and its proven bound never rise.
 *
 * @param modelName name of the model it was made for
 * @param modelSha256 SHA-256 (lower-case hex) of that model's canonical JSON
 * @param status {@code OPTIMAL} if every point is proven to the gap asked for
 * @param points in rising budgets
 */
public record Frontier(
        String modelName, String modelSha256, PlanStatus status, List<BudgetPoint> points, SolverRun solver) {

    /** What a file of it names in its {@code format} field. */
    public static final String FORMAT = "beffroi/ramp-up-frontier/1";

    public Frontier {
        points = List.copyOf(points);
    }
}
