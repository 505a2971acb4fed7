package fr.beffroi.engine.verify.rule.money;

import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;

/** A programme pays only for levers started in its weeks. */
public final class GrantWindowRule implements Rule {
    @Override
    public String name() {
        return "grantWindow";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Grants.Grant grant : Grants.list(facts)) {
            int startWeek = grant.started().decision().startWeek();
            if (!Grants.isOpen(grant.programme(), startWeek)) {
                findings.requireAtMost(
                        Row.of(grant.euros(), Exact.ZERO),
                        () -> grant.where()
                                .inWeek(startWeek)
                                .and("from", grant.programme().from())
                                .and("to", grant.programme().to()));
            }
        }
    }
}
