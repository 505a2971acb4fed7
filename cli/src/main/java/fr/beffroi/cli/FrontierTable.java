package fr.beffroi.cli;

import static fr.beffroi.cli.TextTable.Column.figures;

import fr.beffroi.engine.plan.BudgetPoint;
import java.util.List;

/** What the next euro brings, as a table: a line for each public budget. */
final class FrontierTable {
    private final Messages messages;

    FrontierTable(Messages messages) {
        this.messages = messages;
    }

    TextTable table(List<BudgetPoint> points) {
        TextTable table = new TextTable(
                figures(messages.text("column.budget")),
                figures(messages.text("column.spent")),
                figures(messages.text("column.backlog")),
                figures(messages.text("column.date")),
                figures(messages.text("column.leverCount")));
        for (BudgetPoint point : points) {
            table.add(
                    messages.money(point.budgetEuros()),
                    messages.money(point.publicEuros()),
                    messages.number(point.backlog(), 1),
                    messages.dateOrNever(point.dateReached()),
                    messages.number(point.levers().size(), 0));
        }
        return table;
    }
}
