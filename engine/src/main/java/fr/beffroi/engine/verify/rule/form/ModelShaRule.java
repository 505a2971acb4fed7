package fr.beffroi.engine.verify.rule.form;

import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** The plan carries the SHA-256 of the very model it is checked against. */
public final class ModelShaRule implements Rule {
    @Override
    public String name() {
        return "modelSha256";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        if (!facts.plan().modelSha256().equals(facts.modelSha256())) {
            findings.add(Where.of("found", facts.plan().modelSha256()).and("expected", facts.modelSha256()));
        }
    }
}
