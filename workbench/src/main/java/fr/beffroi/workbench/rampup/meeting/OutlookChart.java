package fr.beffroi.workbench.rampup.meeting;

import fr.beffroi.engine.plan.BudgetPoint;
import java.util.List;
import java.util.Locale;

/**
 * What each budget brings, as steps: a budget buys a lever or it does not, so nothing is drawn between two of them. Positions across are percent of
 * the width, paths are drawn in a thousandth of it.
 *
 * @param path of the backlog over the budgets
 * @param x percent across of the budget chosen
 * @param y pixels down of its backlog
 */
public record OutlookChart(String path, double x, double y, List<Mark> marks) {
    /** Height of the drawing, in pixels. */
    public static final int HEIGHT = 190;

    private static final int WIDTH = 1000;

    /** One budget that was worked out. */
    public record Mark(double percent, double y, double budgetEuros, double backlog) {}

    static OutlookChart of(Outlook outlook, double budget, double mostBudget, double mostBacklog) {
        double widest = Math.max(1, mostBudget);
        double highest = Math.max(1, mostBacklog) * 1.05;
        StringBuilder path = new StringBuilder();
        for (BudgetPoint point : outlook.points()) {
            double x = WIDTH * Math.min(1, point.budgetEuros() / widest);
            double y = y(point, highest);
            path.append(String.format(Locale.ROOT, path.isEmpty() ? "M%.1f %.1f" : "H%.1fV%.1f", x, y));
        }
        path.append("H").append(WIDTH);
        return new OutlookChart(
                path.toString(),
                100 * Math.min(1, budget / widest),
                y(outlook.at(budget), highest),
                outlook.points().stream()
                        .map(point -> new Mark(
                                100 * Math.min(1, point.budgetEuros() / widest),
                                y(point, highest),
                                point.budgetEuros(),
                                point.backlog()))
                        .toList());
    }

    private static double y(BudgetPoint point, double highest) {
        return HEIGHT * (1 - point.backlog() / highest);
    }
}
