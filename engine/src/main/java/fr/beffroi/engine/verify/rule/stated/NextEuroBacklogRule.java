package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** Along the frontier the backlog never rises. */
public final class NextEuroBacklogRule implements Rule {
    @Override
    public String name() {
        return "nextEuroBacklog";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        BudgetPoint before = null;
        for (BudgetPoint point : facts.plan().nextEuro()) {
            if (before != null) {
                findings.requireAtMost(
                        Row.of(Exact.of(point.backlog()), Exact.of(before.backlog())),
                        () -> Where.of("budget", point.budgetEuros()));
            }
            before = point;
        }
    }
}
