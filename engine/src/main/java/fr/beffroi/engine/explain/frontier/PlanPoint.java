package fr.beffroi.engine.explain.frontier;

import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.TargetCadence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                date(plan),
                plan.levers().stream().map(LeverDecision::lever).toList());
    }

    /** The plan's date: the latest of its targets that want something in the end. */
    private static @Nullable LocalDate date(RampUpPlan plan) {
        List<TargetCadence> wanted = plan.cadence().stream()
                .filter(cadence -> cadence.targetByWeek().getLast() > 0)
                .toList();
        boolean never = wanted.stream().anyMatch(cadence -> cadence.dateReached() == null);
        return never
                ? null
                : wanted.stream()
                        .map(TargetCadence::dateReached)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }
}
