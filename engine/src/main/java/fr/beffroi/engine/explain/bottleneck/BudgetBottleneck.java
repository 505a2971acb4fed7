package fr.beffroi.engine.explain.bottleneck;

import fr.beffroi.engine.explain.frontier.NextEuro;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.List;
import java.util.Optional;

/** Whether the budget over all programmes holds the target back: the frontier has worked that out already. */
public final class BudgetBottleneck {
    private static final double CLEARLY = 1e-6;

    private BudgetBottleneck() {}

    /** The budget as a bottleneck: without it there is a plan that is better than what is proven to be possible with it. */
    public static Optional<Bottleneck> find(RampUpModel model, RampUpPlan plan, NextEuro nextEuro) {
        Double budget = model.budget().publicEuros();
        BudgetPoint free = nextEuro.withoutBudget();
        Goal backlog = plan.goal(GoalName.BACKLOG);
        if (budget == null || free == null || !isBetter(free.backlog(), backlog)) {
            return Optional.empty();
        }
        double bringsNothingUpTo = nextEuro.points().stream()
                .filter(point -> !isBetter(point.bound(), backlog))
                .mapToDouble(BudgetPoint::budgetEuros)
                .max()
                .orElse(budget);
        return Optional.of(new Bottleneck(
                Bottleneck.Kind.MONEY,
                MoneyLimit.PUBLIC,
                List.of(),
                0,
                Math.max(0, bringsNothingUpTo - budget),
                backlog.value() - free.backlog()));
    }

    /** Better than the plan could be: not only luck within the gap. */
    static boolean isBetter(double unitWeeks, Goal backlog) {
        return unitWeeks < backlog.bound() - CLEARLY * Math.max(1, backlog.bound());
    }
}
