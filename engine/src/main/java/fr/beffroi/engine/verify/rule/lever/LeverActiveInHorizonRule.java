package fr.beffroi.engine.verify.rule.lever;

import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.StartedLever;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** A lever whose activation would fall after the horizon is not started. */
public final class LeverActiveInHorizonRule implements Rule {
    @Override
    public String name() {
        return "leverActiveInHorizon";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (StartedLever started : facts.started()) {
            if (started.activeWeek() >= facts.weeks()) {
                findings.add(Where.of("lever", started.id())
                        .and("active", started.activeWeek())
                        .and("last", facts.weeks() - 1));
            }
        }
    }
}
