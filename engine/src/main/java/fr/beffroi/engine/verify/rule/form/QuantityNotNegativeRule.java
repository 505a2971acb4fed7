package fr.beffroi.engine.verify.rule.form;

import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;

/** Nothing negative is launched, ordered or delivered. */
public final class QuantityNotNegativeRule implements Rule {
    @Override
    public String name() {
        return "quantityNotNegative";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Entries.Entry entry : Entries.list(facts.plan())) {
            findings.requireAtLeast(Row.of(Exact.of(entry.quantity()), Exact.ZERO), entry::where);
        }
    }
}
