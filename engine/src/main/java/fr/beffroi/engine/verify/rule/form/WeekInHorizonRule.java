package fr.beffroi.engine.verify.rule.form;

import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;

/** Launches, orders and deliveries happen within the horizon. */
public final class WeekInHorizonRule implements Rule {
    @Override
    public String name() {
        return "weekInHorizon";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Entries.Entry entry : Entries.list(facts.plan())) {
            if (entry.week() < 0 || entry.week() >= facts.weeks()) {
                findings.add(entry.where().and("last", facts.weeks() - 1));
            }
        }
    }
}
