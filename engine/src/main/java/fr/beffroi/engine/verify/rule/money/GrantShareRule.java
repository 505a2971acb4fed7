package fr.beffroi.engine.verify.rule.money;

import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.StartedLever;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** All grants for a lever together are at most its public share of its cost (cumulation). */
public final class GrantShareRule implements Rule {
    @Override
    public String name() {
        return "grantShare";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (StartedLever started : facts.started()) {
            if (started.isPublicInvestment()) {
                continue;
            }
            Row row = new Row().addRight(largestShare(started, facts).times(started.costEuros()));
            started.grantsEuros().values().forEach(row::addLeft);
            findings.requireAtMost(row, () -> Where.of("lever", started.id()));
        }
    }

    private static Exact largestShare(StartedLever started, PlanFacts facts) {
        Exact highestIntensity = Exact.ZERO;
        for (String id : started.lever().eligible()) {
            Programme programme = facts.catalogue().programmes().get(id);
            if (programme != null && Grants.isOpen(programme, started.decision().startWeek())) {
                highestIntensity = highestIntensity.max(Exact.of(programme.intensity()));
            }
        }
        return highestIntensity.min(Exact.of(started.lever().maxPublicShare()));
    }
}
