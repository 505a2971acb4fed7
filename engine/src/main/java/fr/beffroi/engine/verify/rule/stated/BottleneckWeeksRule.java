package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** The weeks of a bottleneck rise and lie within the horizon. */
public final class BottleneckWeeksRule implements Rule {
    @Override
    public String name() {
        return "bottleneckWeeks";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Bottleneck bottleneck : facts.plan().bottlenecks()) {
            int before = -1;
            for (int week : bottleneck.weeks()) {
                if (week <= before || week >= facts.weeks()) {
                    findings.add(Where.of("id", bottleneck.id()).inWeek(week));
                }
                before = week;
            }
        }
    }
}
