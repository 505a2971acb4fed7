package fr.beffroi.engine.explain.frontier;

import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.CadenceDate;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;

/** A finished plan as a point of the frontier: nothing has to be solved for it. */
final class PlanPoint {
    private PlanPoint() {}

    static BudgetPoint of(RampUpPlan plan, double budget) {
        Goal backlog = plan.goal(GoalName.BACKLOG);
        return new BudgetPoint(
                budget,
                backlog.value(),
                backlog.bound(),
                plan.goal(GoalName.PUBLIC_MONEY).value(),
                CadenceDate.ofPlan(plan),
                plan.levers().stream().map(LeverDecision::lever).toList());
    }
}
