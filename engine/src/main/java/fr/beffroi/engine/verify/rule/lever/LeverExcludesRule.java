package fr.beffroi.engine.verify.rule.lever;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.StartedLever;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;
import java.util.List;

/** Of two levers that exclude one another at most one is started. */
public final class LeverExcludesRule implements Rule {
    @Override
    public String name() {
        return "leverExcludes";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        List<StartedLever> started = facts.started();
        for (int i = 0; i < started.size(); i++) {
            for (int j = i + 1; j < started.size(); j++) {
                Lever first = started.get(i).lever();
                Lever second = started.get(j).lever();
                if (first.excludes().contains(second.id()) || second.excludes().contains(first.id())) {
                    findings.add(Where.of("lever", first.id()).and("other", second.id()));
                }
            }
        }
    }
}
