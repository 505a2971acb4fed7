package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** Bottlenecks stand in falling order of the backlog they hold back. */
public final class BottleneckOrderRule implements Rule {
    @Override
    public String name() {
        return "bottleneckOrder";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        Bottleneck before = null;
        for (Bottleneck bottleneck : facts.plan().bottlenecks()) {
            if (before != null) {
                findings.requireAtMost(
                        Row.of(Exact.of(bottleneck.backlogSavedIfRemoved()), Exact.of(before.backlogSavedIfRemoved())),
                        () -> Where.of("id", bottleneck.id()));
            }
            before = bottleneck;
        }
    }
}
