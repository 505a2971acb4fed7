package fr.beffroi.engine.verify.rule.lever;

import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.StartedLever;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** The cost stated is K: the cost once plus that of the weeks from activation to the end. */
public final class LeverCostRule implements Rule {
    @Override
    public String name() {
        return "leverCost";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (StartedLever started : facts.started()) {
            findings.requireEqual(
                    Row.of(Exact.of(started.decision().costEuros()), started.costEuros()),
                    () -> Where.of("lever", started.id()));
        }
    }
}
