package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** No bound of the frontier is above the backlog reached, and none of these is below 0. */
public final class NextEuroBoundRule implements Rule {
    @Override
    public String name() {
        return "nextEuroBound";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (BudgetPoint point : facts.plan().nextEuro()) {
            findings.requireAtMost(
                    Row.of(Exact.of(point.bound()), Exact.of(point.backlog())),
                    () -> Where.of("budget", point.budgetEuros()));
            findings.requireAtLeast(
                    Row.of(Exact.of(point.backlog()), Exact.ZERO), () -> Where.of("budget", point.budgetEuros()));
        }
    }
}
