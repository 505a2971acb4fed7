package fr.beffroi.cli;

import static fr.beffroi.cli.TextTable.Column.figures;
import static fr.beffroi.cli.TextTable.Column.words;

import fr.beffroi.engine.plan.BudgetPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the next euro brings, as a table: a line for each public budget. */
final class FrontierTable {
    private final Messages messages;

    FrontierTable(Messages messages) {
        this.messages = messages;
    }

    TextTable table(List<BudgetPoint> points) {
        return tableOf(points, null);
    }

    /** The same, the budget of a plan marked. */
    TextTable tableOf(List<BudgetPoint> points, @Nullable Double planBudgetEuros) {
        TextTable table = new TextTable(
                figures(messages.text("column.budget")),
                figures(messages.text("column.spent")),
                figures(messages.text("column.backlog")),
                figures(messages.text("column.date")),
                figures(messages.text("column.leverCount")),
                words(""));
        for (BudgetPoint point : points) {
            table.add(
                    messages.money(point.budgetEuros()),
                    messages.money(point.publicEuros()),
                    messages.number(point.backlog(), 1),
                    messages.dateOrNever(point.dateReached()),
                    messages.number(point.levers().size(), 0),
                    planBudgetEuros != null && planBudgetEuros == point.budgetEuros()
                            ? messages.text("frontier.thisPlan")
                            : "");
        }
        return table;
    }
}
