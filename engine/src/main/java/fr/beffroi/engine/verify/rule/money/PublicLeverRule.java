package fr.beffroi.engine.verify.rule.money;

import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.StartedLever;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** A lever without company is paid by programmes alone. */
public final class PublicLeverRule implements Rule {
    @Override
    public String name() {
        return "publicLeverOwn";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (StartedLever started : facts.started()) {
            if (started.isPublicInvestment()) {
                findings.requireAtMost(Row.of(started.ownEuros(), Exact.ZERO), () -> Where.of("lever", started.id()));
            }
        }
    }
}
