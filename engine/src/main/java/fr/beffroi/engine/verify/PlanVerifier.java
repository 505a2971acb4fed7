package fr.beffroi.engine.verify;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.form.FiniteNumbers;
import java.util.ArrayList;
import java.util.List;

/**
 * The independent checker of §4 to §6 of the ramp-up model, in exact rational arithmetic. It shares nothing with the planner but
 * the records of model and plan.
 */
public final class PlanVerifier {
    private PlanVerifier() {}

    /**
     * Checks a plan against its model.
     *
     * @return every broken rule with its place, its two sides and by how much; empty if the plan is right
     */
    public static List<Violation> verify(LoadedModel loaded, RampUpPlan plan) {
        List<Violation> violations = new ArrayList<>();
        FiniteNumbers.check(plan, new Findings(FiniteNumbers.NAME, violations));
        if (violations.isEmpty()) {
            PlanFacts facts = new PlanFacts(loaded, plan);
            for (Rule rule : Rules.ALL) {
                rule.check(facts, new Findings(rule.name(), violations));
            }
        }
        return List.copyOf(violations);
    }
}
