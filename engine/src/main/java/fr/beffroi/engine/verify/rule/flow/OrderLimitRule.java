package fr.beffroi.engine.verify.rule.flow;

import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.Profiles;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;

/** No source is asked for more than it can deliver. */
public final class OrderLimitRule implements Rule {
    @Override
    public String name() {
        return "orderLimit";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Source source : facts.model().sources()) {
            WeeklyRows units = new WeeklyRows(facts.weeks());
            units.use(facts.flows().listOrders(source.id()), Exact.ONE);
            units.allow(Profiles.byWeek(source.maxPerWeek(), facts.weeks()));
            units.allowFromThenOn(facts.effects().listSupplyAdded(source.id()));
            units.requireAtMost("source", source.id(), findings);
        }
    }
}
