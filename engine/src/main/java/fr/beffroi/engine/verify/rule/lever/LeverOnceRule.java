package fr.beffroi.engine.verify.rule.lever;

import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;
import java.util.HashSet;
import java.util.Set;

/** A lever is started at most once. */
public final class LeverOnceRule implements Rule {
    @Override
    public String name() {
        return "leverOnce";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (LeverDecision decision : facts.plan().levers()) {
            if (!seen.add(decision.lever())) {
                findings.add(Where.of("lever", decision.lever()));
            }
        }
    }
}
