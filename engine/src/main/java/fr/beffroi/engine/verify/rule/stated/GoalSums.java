package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.facts.Amount;
import fr.beffroi.engine.verify.facts.PlanFacts;
import fr.beffroi.engine.verify.facts.Profiles;
import fr.beffroi.engine.verify.facts.StockMovements;

/** What a plan itself adds up to (§5). */
final class GoalSums {
    private GoalSums() {}

    static Exact valueOf(GoalName goal, PlanFacts facts) {
        return switch (goal) {
            case BACKLOG -> backlog(facts);
            case PUBLIC_MONEY -> publicMoney(facts.plan());
            case PRIVATE_MONEY -> privateMoney(facts.plan());
            case STOCK_VALUE -> stockValue(facts);
        };
    }

    /** Priority times cumulated target, over all targets and weeks: what the backlog would be without any delivery. */
    static Exact wanted(PlanFacts facts) {
        Exact sum = Exact.ZERO;
        for (Target target : facts.model().targets()) {
            Exact[] perWeek = Profiles.byWeek(target.perWeek(), facts.weeks());
            for (int week = 0; week < facts.weeks(); week++) {
                sum = sum.plus(Exact.of(target.priority()).times(heldFrom(week, perWeek[week], facts)));
            }
        }
        return sum;
    }

    private static Exact backlog(PlanFacts facts) {
        Exact sum = wanted(facts);
        for (Target target : facts.model().targets()) {
            for (Amount delivery : facts.flows().listDeliveries(target.item())) {
                sum = sum.minus(
                        Exact.of(target.priority()).times(heldFrom(delivery.week(), delivery.quantity(), facts)));
            }
        }
        return sum;
    }

    private static Exact publicMoney(RampUpPlan plan) {
        Exact sum = Exact.ZERO;
        for (LeverDecision decision : plan.levers()) {
            for (double euros : decision.grantsEuros().values()) {
                sum = sum.plus(Exact.of(euros));
            }
        }
        return sum;
    }

    private static Exact privateMoney(RampUpPlan plan) {
        Exact sum = Exact.ZERO;
        for (LeverDecision decision : plan.levers()) {
            sum = sum.plus(Exact.of(decision.ownEuros()));
        }
        return sum;
    }

    private static Exact stockValue(PlanFacts facts) {
        StockMovements movements = new StockMovements(facts);
        Exact[] sum = {Exact.ZERO};
        for (Item item : facts.model().items()) {
            Exact unitCost = Exact.of(item.unitCost());
            if (unitCost.signum() != 0) {
                movements.forEach(
                        item, (week, units) -> sum[0] = sum[0].plus(unitCost.times(heldFrom(week, units, facts))));
            }
        }
        return sum[0];
    }

    /** Unit-weeks of a quantity that counts in every week from {@code week} to the end of the horizon. */
    private static Exact heldFrom(long week, Exact quantity, PlanFacts facts) {
        return quantity.times(facts.weeks() - week);
    }
}
