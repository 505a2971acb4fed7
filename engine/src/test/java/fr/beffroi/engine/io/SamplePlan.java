package fr.beffroi.engine.io;

import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.Order;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.SolverRun;
import fr.beffroi.engine.plan.TargetCadence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A plan for the sample that uses every field; its numbers need not be right. */
final class SamplePlan {
    private SamplePlan() {}

    static RampUpPlan plan() {
        return new RampUpPlan(
                "Every feature",
                "0123456789abcdef".repeat(4),
                PlanStatus.FEASIBLE,
                List.of(
                        new Goal(GoalName.BACKLOG, 12.5, 12.25, 0.02, 0.75),
                        new Goal(GoalName.STOCK_VALUE, 1e21, 0.1 + 0.2, 1e-7, 0)),
                List.of(
                        new LeverDecision("L1", 1, 5, 43_300, Map.of("pass", 20_000.5), 23_299.5),
                        new LeverDecision("L4", 0, 0, 3_000, Map.of("loan", 3_000.0), 0)),
                List.of(new Launch("P1", 0, 1.0 / 3), new Launch("P2", 7, 2)),
                List.of(new Order("O1", 3, 40)),
                List.of(new Delivery("drone", 4, 5)),
                List.of(
                        new TargetCadence(
                                "drone", LocalDate.of(2027, 2, 1), 4, List.of(0.0, 0.5, 5.0), List.of(0.0, 1.0, 5.0)),
                        new TargetCadence("frame", null, null, List.of(), List.of())),
                List.of(
                        new Bottleneck(Bottleneck.Kind.RESOURCE, "R1", List.of(1, 2, 3, 7), 0.5, 12, 8.5),
                        new Bottleneck(Bottleneck.Kind.MONEY, "public", List.of(0), 1e-4, Double.POSITIVE_INFINITY, 3)),
                List.of(
                        new BudgetPoint(0, 80, 79.5, 0, null, List.of()),
                        new BudgetPoint(1000, 12, 12, 900, LocalDate.of(2027, 3, 1), List.of("L1", "L4"))),
                new SolverRun(List.of("HiGHS 1.0"), 2, 1.25, 0.01, 300, 120_000.0));
    }
}
