package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** More of a limit never adds to the backlog, and nothing takes away more than all of it. */
public final class BottleneckNumbersRule implements Rule {
    @Override
    public String name() {
        return "bottleneckNumbers";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        Exact backlog = GoalSums.valueOf(GoalName.BACKLOG, facts);
        for (Bottleneck bottleneck : facts.plan().bottlenecks()) {
            require(bottleneck.price(), bottleneck, "price", findings);
            if (bottleneck.priceHoldsUpTo() != Double.POSITIVE_INFINITY) {
                require(bottleneck.priceHoldsUpTo(), bottleneck, "priceHoldsUpTo", findings);
            }
            require(bottleneck.backlogSavedIfRemoved(), bottleneck, "backlogSavedIfRemoved", findings);
            findings.requireAtMost(
                    Row.of(Exact.of(bottleneck.backlogSavedIfRemoved()), backlog),
                    () -> where(bottleneck, "backlogSavedIfRemoved"));
        }
    }

    private static void require(double number, Bottleneck bottleneck, String field, Findings findings) {
        findings.requireAtLeast(Row.of(Exact.of(number), Exact.ZERO), () -> where(bottleneck, field));
    }

    private static Where where(Bottleneck bottleneck, String field) {
        return Where.of("id", bottleneck.id()).and("field", field);
    }
}
