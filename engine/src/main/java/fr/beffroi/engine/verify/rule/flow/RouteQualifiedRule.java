package fr.beffroi.engine.verify.rule.flow;

import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.Amount;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** An unqualified route is launched only once a started lever has unlocked it. */
public final class RouteQualifiedRule implements Rule {
    @Override
    public String name() {
        return "routeQualified";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Route route : facts.model().routes()) {
            if (route.qualified()) {
                continue;
            }
            for (Amount launch : facts.flows().listLaunches(route.id())) {
                if (!facts.effects().isRouteUnlocked(route.id(), launch.week())) {
                    findings.requireAtMost(
                            Row.of(launch.quantity(), Exact.ZERO),
                            () -> Where.of("route", route.id()).and("week", launch.week()));
                }
            }
        }
    }
}
