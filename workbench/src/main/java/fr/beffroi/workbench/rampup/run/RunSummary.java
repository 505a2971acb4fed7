package fr.beffroi.workbench.rampup.run;

import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.TargetCadence;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the few figures that lists and comparisons show.
 *
 * @param date the Monday from which every cadence is reached; null where one never is
 * @param backlog unit-weeks late
 * @param gap of the backlog, as stated in the plan
 * @param proven whether every goal is proven to the gap asked for
 * @param levers how many are started
 */
public record RunSummary(
        @Nullable LocalDate date,
        double backlog,
        double publicEuros,
        double privateEuros,
        double gap,
        boolean proven,
        int levers) {

    /** The figures of a plan. */
    public static RunSummary of(RampUpPlan plan) {
        Goal backlog = plan.goal(GoalName.BACKLOG);
        return new RunSummary(
                date(plan.cadence()),
                backlog.value(),
                plan.goal(GoalName.PUBLIC_MONEY).value(),
                plan.goal(GoalName.PRIVATE_MONEY).value(),
                backlog.gap(),
                plan.status() == PlanStatus.OPTIMAL,
                plan.levers().size());
    }

    private static @Nullable LocalDate date(List<TargetCadence> cadences) {
        List<TargetCadence> wanted = cadences.stream()
                .filter(cadence -> cadence.targetByWeek().getLast() > 0)
                .toList();
        return wanted.stream().anyMatch(cadence -> cadence.dateReached() == null)
                ? null
                : wanted.stream()
                        .map(TargetCadence::dateReached)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }
}
