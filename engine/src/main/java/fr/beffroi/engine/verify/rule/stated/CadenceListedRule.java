package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.TargetCadence;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;
import java.util.LinkedHashSet;
import java.util.Set;

/** The cadence is stated of every target, each once, and of nothing else. */
public final class CadenceListedRule implements Rule {
    @Override
    public String name() {
        return "cadenceListed";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        Set<String> missing = new LinkedHashSet<>(facts.catalogue().targets().keySet());
        for (TargetCadence cadence : facts.plan().cadence()) {
            if (!missing.remove(cadence.item())) {
                findings.add(Where.of("item", cadence.item()).and("found", "+1"));
            }
        }
        missing.forEach(item -> findings.add(Where.of("item", item).and("found", "0")));
    }
}
