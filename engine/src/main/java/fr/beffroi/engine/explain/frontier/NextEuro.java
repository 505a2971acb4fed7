package fr.beffroi.engine.explain.frontier;

import fr.beffroi.engine.plan.BudgetPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other public budgets than a plan's would bring.
 *
 * @param points in rising budgets, each proven as well as the plan itself
 * @param complete whether none is left out for want of time
 * @param withoutBudget what money brings if there is as much as is of use; null if there was no time to prove it
 */
public record NextEuro(
        List<BudgetPoint> points,
        boolean complete,
        @Nullable BudgetPoint withoutBudget) {
    public NextEuro {
        points = List.copyOf(points);
    }

    /** A plan's later goals may cost its backlog a rounding; along the list it does not rise even by that. */
    static List<BudgetPoint> neverRising(Collection<BudgetPoint> points) {
        List<BudgetPoint> falling = new ArrayList<>();
        double backlog = Double.POSITIVE_INFINITY;
        double bound = Double.POSITIVE_INFINITY;
        for (BudgetPoint point : points) {
            backlog = Math.min(backlog, point.backlog());
            bound = Math.min(bound, Math.min(point.bound(), backlog));
            falling.add(new BudgetPoint(
                    point.budgetEuros(), backlog, bound, point.publicEuros(), point.dateReached(), point.levers()));
        }
        return falling;
    }
}
