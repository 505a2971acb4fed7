package fr.beffroi.engine.verify.rule.form;

import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.facts.Catalogue;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;
import java.util.Map;

/** Whatever the plan names exists in the model. */
public final class KnownIdsRule implements Rule {
    @Override
    public String name() {
        return "knownIds";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        Catalogue catalogue = facts.catalogue();
        RampUpPlan plan = facts.plan();
        plan.launches().forEach(launch -> require(catalogue.routes(), "route", launch.route(), findings));
        plan.orders().forEach(order -> require(catalogue.sources(), "source", order.source(), findings));
        plan.deliveries().forEach(delivery -> require(catalogue.items(), "item", delivery.item(), findings));
        for (LeverDecision decision : plan.levers()) {
            require(catalogue.levers(), "lever", decision.lever(), findings);
            decision.grantsEuros().keySet().forEach(id -> require(catalogue.programmes(), "programme", id, findings));
        }
    }

    private static void require(Map<String, ?> known, String kind, String id, Findings findings) {
        if (!known.containsKey(id)) {
            findings.add(Where.of("kind", kind).and("id", id));
        }
    }
}
