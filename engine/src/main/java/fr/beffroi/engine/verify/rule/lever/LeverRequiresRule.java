package fr.beffroi.engine.verify.rule.lever;

import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.StartedLever;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;
import java.util.HashMap;
import java.util.Map;

/** A lever is started only in a week in which all levers it requires are active. */
public final class LeverRequiresRule implements Rule {
    @Override
    public String name() {
        return "leverRequires";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        Map<String, Long> activeFrom = new HashMap<>();
        facts.started().forEach(started -> activeFrom.merge(started.id(), started.activeWeek(), Math::min));
        for (StartedLever started : facts.started()) {
            int startWeek = started.decision().startWeek();
            for (String required : started.lever().requires()) {
                if (activeFrom.getOrDefault(required, Long.MAX_VALUE) > startWeek) {
                    findings.add(
                            Where.of("lever", started.id()).inWeek(startWeek).and("required", required));
                }
            }
        }
    }
}
