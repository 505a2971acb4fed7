package fr.beffroi.engine.verify.rule.form;

import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** Only target items are delivered. */
public final class TargetsOnlyRule implements Rule {
    @Override
    public String name() {
        return "deliveryOfTarget";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Delivery delivery : facts.plan().deliveries()) {
            if (facts.catalogue().items().containsKey(delivery.item())
                    && !facts.catalogue().targets().containsKey(delivery.item())) {
                findings.add(Where.of("item", delivery.item()).inWeek(delivery.week()));
            }
        }
    }
}
