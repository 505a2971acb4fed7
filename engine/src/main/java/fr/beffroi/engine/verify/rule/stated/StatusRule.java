package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** A plan called OPTIMAL has every gap within the one asked for, plus 1e-5. */
public final class StatusRule implements Rule {
    private static final double SLACK = 1e-5;

    @Override
    public String name() {
        return "status";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        if (facts.plan().status() != PlanStatus.OPTIMAL) {
            return;
        }
        for (Goal goal : facts.plan().goals()) {
            Row row =
                    Row.of(Exact.of(goal.gap()), Exact.of(facts.plan().solver().gapAsked()));
            row.addRight(Exact.of(SLACK));
            findings.requireAtMost(row, () -> Where.of("goal", goal.name().fileName()));
        }
    }
}
