package fr.beffroi.engine.verify.rule.form;

import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;

/** What is (nearly) nothing is not listed: quantities are above 1e-9. */
public final class SparseRule implements Rule {
    private static final double SMALLEST = 1e-9;

    @Override
    public String name() {
        return "sparse";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Entries.Entry entry : Entries.list(facts.plan())) {
            // Clearly negative quantities have a rule of their own.
            boolean isTiny = entry.quantity() <= SMALLEST
                    && !Row.of(Exact.of(entry.quantity()), Exact.ZERO).isLeftBelow();
            if (isTiny) {
                findings.add(entry.where(), Exact.of(entry.quantity()), Exact.of(SMALLEST));
            }
        }
    }
}
