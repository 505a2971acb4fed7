package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** Budgets rise along the frontier. */
public final class NextEuroOrderRule implements Rule {
    @Override
    public String name() {
        return "nextEuroOrder";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        BudgetPoint before = null;
        for (BudgetPoint point : facts.plan().nextEuro()) {
            if (before != null && point.budgetEuros() < before.budgetEuros()) {
                findings.add(
                        Where.of("budget", point.budgetEuros()),
                        Exact.of(point.budgetEuros()),
                        Exact.of(before.budgetEuros()));
            }
            before = point;
        }
    }
}
