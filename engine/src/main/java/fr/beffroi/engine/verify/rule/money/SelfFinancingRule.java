package fr.beffroi.engine.verify.rule.money;

import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** A company puts in at most what it can. */
public final class SelfFinancingRule implements Rule {
    @Override
    public String name() {
        return "selfFinancing";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Company company : facts.model().companies()) {
            Row row = new Row().addRight(Exact.of(company.selfFinancingEuros()));
            facts.started().stream()
                    .filter(started -> company.id().equals(started.lever().company()))
                    .forEach(started -> row.addLeft(started.ownEuros()));
            findings.requireAtMost(row, () -> Where.of("company", company.id()));
        }
    }
}
