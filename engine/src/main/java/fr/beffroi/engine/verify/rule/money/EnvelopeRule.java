package fr.beffroi.engine.verify.rule.money;

import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** A programme gives at most its envelope. */
public final class EnvelopeRule implements Rule {
    @Override
    public String name() {
        return "envelope";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Programme programme : facts.model().programmes()) {
            Row row = new Row().addRight(Exact.of(programme.envelopeEuros()));
            facts.started().forEach(started -> row.addLeft(started.grantOf(programme.id())));
            findings.requireAtMost(row, () -> Where.of("programme", programme.id()));
        }
    }
}
