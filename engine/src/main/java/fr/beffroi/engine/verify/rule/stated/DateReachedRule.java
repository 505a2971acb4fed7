package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.TargetCadence;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;
import java.time.LocalDate;
import java.util.Objects;

/** The date stated is the Monday of the week stated, or null where that is null. */
public final class DateReachedRule implements Rule {
    @Override
    public String name() {
        return "dateReached";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (TargetCadence cadence : facts.plan().cadence()) {
            Integer week = cadence.weekReached();
            LocalDate expected = week == null ? null : facts.model().start().plusDays(7L * week);
            if (!Objects.equals(cadence.dateReached(), expected)) {
                findings.add(Where.of("item", cadence.item())
                        .and("found", String.valueOf(cadence.dateReached()))
                        .and("expected", String.valueOf(expected)));
            }
        }
    }
}
