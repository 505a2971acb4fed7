package fr.beffroi.engine.verify.rule.lever;

import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.StartedLever;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** A lever is started within its own weeks and within the horizon. */
public final class LeverWindowRule implements Rule {
    @Override
    public String name() {
        return "leverWindow";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (StartedLever started : facts.started()) {
            int startWeek = started.decision().startWeek();
            int earliest = Math.max(0, started.lever().earliestWeek());
            int latest = Math.min(facts.weeks() - 1, started.lever().latestWeek());
            if (startWeek < earliest || startWeek > latest) {
                findings.add(Where.of("lever", started.id())
                        .inWeek(startWeek)
                        .and("earliest", earliest)
                        .and("latest", latest));
            }
        }
    }
}
