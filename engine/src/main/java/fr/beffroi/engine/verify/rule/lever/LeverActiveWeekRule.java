package fr.beffroi.engine.verify.rule.lever;

import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.StartedLever;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** The active week stated is the start week plus the delay. */
public final class LeverActiveWeekRule implements Rule {
    @Override
    public String name() {
        return "leverActiveWeek";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (StartedLever started : facts.started()) {
            if (started.decision().activeWeek() != started.activeWeek()) {
                findings.add(Where.of("lever", started.id())
                        .and("found", started.decision().activeWeek())
                        .and("expected", started.activeWeek()));
            }
        }
    }
}
