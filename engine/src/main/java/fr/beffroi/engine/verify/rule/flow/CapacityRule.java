package fr.beffroi.engine.verify.rule.flow;

import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.Profiles;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import java.util.HashMap;
import java.util.Map;

/** No resource works more hours than it has (§4, Capacity). */
public final class CapacityRule implements Rule {
    @Override
    public String name() {
        return "capacity";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        Map<String, WeeklyRows> rows = new HashMap<>();
        for (Resource resource : facts.model().resources()) {
            WeeklyRows hours = new WeeklyRows(facts.weeks());
            hours.allow(Profiles.byWeek(resource.hoursPerWeek(), facts.weeks()));
            hours.allowFromThenOn(facts.effects().listHoursAdded(resource.id()));
            rows.put(resource.id(), hours);
        }
        for (Route route : facts.model().routes()) {
            for (ResourceUse use : route.use()) {
                WeeklyRows hours = rows.get(use.resource());
                if (hours != null) {
                    hours.use(facts.flows().listLaunches(route.id()), Exact.of(use.hoursPerUnit()));
                }
            }
        }
        rows.forEach((resource, hours) -> hours.requireAtMost("resource", resource, findings));
    }
}
