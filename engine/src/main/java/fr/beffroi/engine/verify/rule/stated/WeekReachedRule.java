package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.TargetCadence;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.Profiles;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;
import org.jspecify.annotations.Nullable;

/** The week stated in which a target reaches its cadence follows from the deliveries (§5). */
public final class WeekReachedRule implements Rule {
    private static final String NEVER = "null";

    @Override
    public String name() {
        return "weekReached";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (TargetCadence cadence : facts.plan().cadence()) {
            Target target = facts.catalogue().targets().get(cadence.item());
            if (target != null) {
                CadenceReached reached = new CadenceReached(
                        Profiles.byWeek(target.perWeek(), facts.weeks()), CadenceRows.delivered(cadence.item(), facts));
                if (!reached.isRight(cadence.weekReached())) {
                    findings.add(Where.of("item", cadence.item())
                            .and("found", word(cadence.weekReached()))
                            .and("expected", reached.find().map(String::valueOf).orElse(NEVER)));
                }
            }
        }
    }

    private static String word(@Nullable Integer week) {
        return week == null ? NEVER : week.toString();
    }
}
