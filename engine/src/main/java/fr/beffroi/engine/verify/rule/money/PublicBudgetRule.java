package fr.beffroi.engine.verify.rule.money;

import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** All grants together are within the public budget. */
public final class PublicBudgetRule implements Rule {
    @Override
    public String name() {
        return "publicBudget";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        Double budget = facts.model().budget().publicEuros();
        if (budget == null) {
            return;
        }
        Row row = new Row().addRight(Exact.of(budget));
        facts.started().forEach(started -> started.grantsEuros().values().forEach(row::addLeft));
        findings.requireAtMost(row, () -> Where.of("budget", "public"));
    }
}
