package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.TargetCadence;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.Profiles;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;

/** The target by week stated is that of the model. */
public final class CadenceTargetRule implements Rule {
    @Override
    public String name() {
        return "cadenceTarget";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (TargetCadence cadence : facts.plan().cadence()) {
            Target target = facts.catalogue().targets().get(cadence.item());
            if (target != null) {
                Exact[] actual = Profiles.byWeek(target.perWeek(), facts.weeks());
                CadenceRows.compare(cadence.item(), cadence.targetByWeek(), actual, findings);
            }
        }
    }
}
