package fr.beffroi.engine.verify.rule.form;

import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** The plan names the model it is checked against. */
public final class ModelNameRule implements Rule {
    @Override
    public String name() {
        return "modelName";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        if (!facts.plan().modelName().equals(facts.model().name())) {
            findings.add(Where.of("found", facts.plan().modelName())
                    .and("expected", facts.model().name()));
        }
    }
}
