package fr.beffroi.workbench.rampup.meeting;

import fr.beffroi.engine.plan.BudgetPoint;
import java.util.List;

/**
 * What each of a row of public budgets brings at one cadence.
 *
 * @param cadencePercent of the model's own cadences
 * @param points in rising budgets, from 0; along them the backlog never rises
 * @param seconds it took to work out
 */
public record Outlook(int cadencePercent, List<BudgetPoint> points, double seconds) {
    public Outlook {
        points = List.copyOf(points);
    }

    /** What a budget brings: the point of the largest budget within it. */
    public BudgetPoint at(double budgetEuros) {
        return points.stream()
                .filter(point -> point.budgetEuros() <= budgetEuros)
                .reduce(points.getFirst(), (less, more) -> more);
    }
}
