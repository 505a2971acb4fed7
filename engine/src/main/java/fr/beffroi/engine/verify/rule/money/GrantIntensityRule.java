package fr.beffroi.engine.verify.rule.money;

import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;

/** A grant is at most the programme's share of the lever's cost. */
public final class GrantIntensityRule implements Rule {
    @Override
    public String name() {
        return "grantIntensity";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Grants.Grant grant : Grants.listToCompanies(facts)) {
            Exact most = Exact.of(grant.programme().intensity())
                    .times(grant.started().costEuros());
            findings.requireAtMost(Row.of(grant.euros(), most), grant::where);
        }
    }
}
