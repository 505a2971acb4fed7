package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** No point of the frontier spends more than its budget. */
public final class NextEuroSpentRule implements Rule {
    @Override
    public String name() {
        return "nextEuroSpent";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (BudgetPoint point : facts.plan().nextEuro()) {
            findings.requireAtMost(
                    Row.of(Exact.of(point.publicEuros()), Exact.of(point.budgetEuros())),
                    () -> Where.of("budget", point.budgetEuros()));
        }
    }
}
