package fr.beffroi.engine.verify.rule.flow;

import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.Profiles;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Rule;
import fr.beffroi.engine.verify.rule.Where;

/** Nothing is delivered ahead of the target: the backlog is never below 0 (§4, Backlog). */
public final class BacklogRule implements Rule {
    @Override
    public String name() {
        return "backlog";
    }

    @Override
    public void check(PlanFacts facts, Findings findings) {
        for (Target target : facts.model().targets()) {
            Exact[] wanted = Profiles.byWeek(target.perWeek(), facts.weeks());
            WeeklyRows deliveries = new WeeklyRows(facts.weeks());
            deliveries.use(facts.flows().listDeliveries(target.item()), Exact.ONE);
            Row cumulated = new Row();
            for (int week = 0; week < facts.weeks(); week++) {
                int thisWeek = week;
                cumulated.addLeft(deliveries.in(week).left()).addRight(wanted[week]);
                findings.requireAtMost(
                        cumulated, () -> Where.of("item", target.item()).inWeek(thisWeek));
            }
        }
    }
}
