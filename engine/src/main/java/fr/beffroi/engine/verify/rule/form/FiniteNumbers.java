package fr.beffroi.engine.verify.rule.form;

import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.TargetCadence;
import fr.beffroi.engine.verify.rule.Findings;
import fr.beffroi.engine.verify.rule.Where;

/**
 * Every number of a plan is finite. Comes before all other rules: without it nothing can be added up.
 */
public final class FiniteNumbers {
    /** The name that violations carry. */
    public static final String NAME = "finiteNumbers";

    private final Findings findings;

    private FiniteNumbers(Findings findings) {
        this.findings = findings;
    }

    /** Reports every number that is infinite or not a number. */
    public static void check(RampUpPlan plan, Findings findings) {
        FiniteNumbers numbers = new FiniteNumbers(findings);
        Entries.list(plan).forEach(entry -> numbers.require(entry.kind() + " " + entry.id(), entry.quantity()));
        plan.levers().forEach(numbers::checkLever);
        plan.goals().forEach(numbers::checkGoal);
        plan.cadence().forEach(numbers::checkCadence);
        plan.bottlenecks().forEach(numbers::checkBottleneck);
        for (int i = 0; i < plan.nextEuro().size(); i++) {
            // A point without a budget is named by its place in the list.
            numbers.require("nextEuro " + i + " budget", plan.nextEuro().get(i).budgetEuros());
            numbers.checkPoint(plan.nextEuro().get(i));
        }
        numbers.require("solver gapAsked", plan.solver().gapAsked());
    }

    private void checkLever(LeverDecision decision) {
        String place = "lever " + decision.lever();
        require(place + " cost", decision.costEuros());
        require(place + " own", decision.ownEuros());
        decision.grantsEuros().forEach((programme, euros) -> require(place + " grant " + programme, euros));
    }

    private void checkGoal(Goal goal) {
        String place = "goal " + goal.name().fileName();
        require(place + " value", goal.value());
        require(place + " bound", goal.bound());
        require(place + " gap", goal.gap());
    }

    private void checkCadence(TargetCadence cadence) {
        cadence.deliveredByWeek().forEach(units -> require("cadence " + cadence.item() + " deliveredByWeek", units));
        cadence.targetByWeek().forEach(units -> require("cadence " + cadence.item() + " targetByWeek", units));
    }

    private void checkBottleneck(Bottleneck bottleneck) {
        String place = "bottleneck " + bottleneck.id();
        require(place + " price", bottleneck.price());
        if (bottleneck.priceHoldsUpTo() != Double.POSITIVE_INFINITY) {
            // A price may hold for any amount.
            require(place + " priceHoldsUpTo", bottleneck.priceHoldsUpTo());
        }
        require(place + " backlogSavedIfRemoved", bottleneck.backlogSavedIfRemoved());
    }

    private void checkPoint(BudgetPoint point) {
        String place = "nextEuro " + point.budgetEuros();
        require(place + " backlog", point.backlog());
        require(place + " bound", point.bound());
        require(place + " publicMoney", point.publicEuros());
    }

    private void require(String place, double value) {
        if (!Double.isFinite(value)) {
            findings.add(Where.of("place", place).and("found", value));
        }
    }
}
