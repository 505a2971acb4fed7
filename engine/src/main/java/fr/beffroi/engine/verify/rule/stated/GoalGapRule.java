package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** The gap stated follows from value and bound (§5). */
public final class GoalGapRule implements Rule {
    @Override
    public String name() {
        return "goalGap";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Goal goal : facts.plan().goals()) {
            Exact scale = scale(goal, facts);
            // gap = distance / scale, without dividing; a millionth of the scale is a millionth of gap.
            Exact stated = Exact.of(goal.gap()).times(scale);
            Exact actual = Exact.of(goal.value()).minus(Exact.of(goal.bound()));
            if (Row.isBeyondTolerance(stated.minus(actual).abs(), scale.max(actual.abs()))) {
                findings.add(Where.of("goal", goal.name().fileName()).and("gap", goal.gap()), stated, actual);
            }
        }
    }

    private static Exact scale(Goal goal, PlanFacts facts) {
        Exact scale = Exact.of(goal.value()).abs().max(Exact.ONE);
        // One part in a hundred of all that is wanted, for the backlog alone.
        return goal.name() == GoalName.BACKLOG ? scale.max(Exact.of(0.01).times(GoalSums.wanted(facts))) : scale;
    }
}
