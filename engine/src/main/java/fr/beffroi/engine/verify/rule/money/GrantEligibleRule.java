package fr.beffroi.engine.verify.rule.money;

import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;

/** Only programmes a lever is eligible for pay for it. */
public final class GrantEligibleRule implements Rule {
    @Override
    public String name() {
        return "grantEligible";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Grants.Grant grant : Grants.list(facts)) {
            if (!grant.started().lever().eligible().contains(grant.programme().id())) {
                findings.requireAtMost(Row.of(grant.euros(), Exact.ZERO), grant::where);
            }
        }
    }
}
