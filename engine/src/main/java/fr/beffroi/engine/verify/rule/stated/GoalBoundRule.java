package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** No bound is above the value that was reached. */
public final class GoalBoundRule implements Rule {
    @Override
    public String name() {
        return "goalBound";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Goal goal : facts.plan().goals()) {
            Exact value = Exact.of(goal.value());
            Exact bound = Exact.of(goal.bound());
            if (Row.isBeyondTolerance(bound.minus(value), value.abs())) {
                findings.add(Where.of("goal", goal.name().fileName()), bound, value);
            }
        }
    }
}
