package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** The value stated of a goal is what the plan adds up to. */
public final class GoalValueRule implements Rule {
    @Override
    public String name() {
        return "goalValue";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Goal goal : facts.plan().goals()) {
            Exact actual = GoalSums.valueOf(goal.name(), facts);
            Exact stated = Exact.of(goal.value());
            // Relative to the value itself, not to the many terms behind it.
            if (Row.isBeyondTolerance(stated.minus(actual).abs(), actual.abs())) {
                findings.add(Where.of("goal", goal.name().fileName()), stated, actual);
            }
        }
    }
}
