package fr.beffroi.engine.verify.rule.money;

import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;

/** A grant is 0 or at least the minimum of its programme. */
public final class MinimumGrantRule implements Rule {
    @Override
    public String name() {
        return "minimumGrant";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Grants.Grant grant : Grants.list(facts)) {
            boolean isSomething = Row.of(grant.euros(), Exact.ZERO).isLeftAbove();
            if (isSomething) {
                findings.requireAtLeast(
                        Row.of(grant.euros(), Exact.of(grant.programme().minimumGrantEuros())), grant::where);
            }
        }
    }
}
