package fr.beffroi.engine.verify.rule.flow;

import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.Amount;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** An unqualified source is ordered from only once a started lever has unlocked it. */
public final class SourceQualifiedRule implements Rule {
    @Override
    public String name() {
        return "sourceQualified";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Source source : facts.model().sources()) {
            if (source.qualified()) {
                continue;
            }
            for (Amount order : facts.flows().listOrders(source.id())) {
                if (!facts.effects().isSourceUnlocked(source.id(), order.week())) {
                    findings.requireAtMost(
                            Row.of(order.quantity(), Exact.ZERO),
                            () -> Where.of("source", source.id()).and("week", order.week()));
                }
            }
        }
    }
}
