package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.TargetCadence;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;

/** The deliveries by week stated of a target are those of the plan. */
public final class CadenceDeliveredRule implements Rule {
    @Override
    public String name() {
        return "cadenceDelivered";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (TargetCadence cadence : facts.plan().cadence()) {
            if (facts.catalogue().targets().containsKey(cadence.item())) {
                Exact[] actual = CadenceRows.delivered(cadence.item(), facts);
                CadenceRows.compare(cadence.item(), cadence.deliveredByWeek(), actual, findings);
            }
        }
    }
}
