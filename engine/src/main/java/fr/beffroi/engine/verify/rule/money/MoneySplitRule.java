package fr.beffroi.engine.verify.rule.money;

import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.StartedLever;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** The cost of a lever is what the grants and the company pay together. */
public final class MoneySplitRule implements Rule {
    @Override
    public String name() {
        return "moneySplit";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (StartedLever started : facts.started()) {
            Row row = new Row().addLeft(started.ownEuros()).addRight(started.costEuros());
            started.grantsEuros().values().forEach(row::addLeft);
            findings.requireEqual(row, () -> Where.of("lever", started.id()));
        }
    }
}
