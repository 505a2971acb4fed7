package fr.beffroi.engine.verify;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A right plan for {@link SmallWorkshop}, worked out by hand:
 *
 * <pre>
 * week               0   1   2   3   4   5   6   7
 * drones wanted      1   1   2   2   3   3   3   3    cumulated over the weeks, times priority: 134; bars: 10
 * drones delivered   1   1   2   2   2   3   3   3    one is late from week 4 on: backlog 2 · 4 = 8
 * assembly hours     8  12  12  12  12  12  12  12    the shift starts in week 0: 4 h more from week 1
 * arms from milling  -   4   4   4   4   4   -   -    5 launched in weeks 0 to 4, yield 0.8, a week later
 * arms otherwise     -   -   -   -   4   -   2   -    shared stock in week 4, printed in week 6
 * arms in stock      6   8   8   8  12  10   6   0    sum 58, at 10 €: 580 €
 * bars in            -   -   -   -   7   3   1   -    7 of BAR-A ordered in week 3, BAR-B with no lead time
 * bars in stock     15  10   5   0   1   3   1   0    sum 35, at 1 €
 * </pre>
 */
final class SmallWorkshopPlan {
    private SmallWorkshopPlan() {}

    static PlanDraft draft() {
        return new PlanDraft(plan());
    }

    static RampUpPlan plan() {
        return new RampUpPlan(
                "small workshop",
                SmallWorkshop.SHA256,
                PlanStatus.OPTIMAL,
                List.of(
                        new Goal(GoalName.BACKLOG, 8, 7.92, 0.01, 1),
                        new Goal(GoalName.PUBLIC_MONEY, 580, 580, 0, 1),
                        new Goal(GoalName.PRIVATE_MONEY, 490, 490, 0, 1),
                        new Goal(GoalName.STOCK_VALUE, 615, 612, 3 / 615.0, 1)),
                List.of(
                        new LeverDecision("SHIFT", 0, 1, 170, Map.of("P1", 60.0, "P2", 40.0), 70),
                        new LeverDecision("QUAL", 2, 3, 400, Map.of("P1", 100.0), 300),
                        new LeverDecision("SOURCE2", 3, 3, 200, Map.of("P2", 80.0), 120),
                        new LeverDecision("BENCH", 2, 4, 300, Map.of("P2", 300.0), 0)),
                launches(),
                List.of(new Order("BAR-A", 3, 7), new Order("BAR-B", 5, 3), new Order("BAR-B", 6, 1)),
                deliveries(),
                List.of(
                        new TargetCadence(
                                "DRONE",
                                SmallWorkshop.START.plusWeeks(5),
                                5,
                                List.of(1.0, 1.0, 2.0, 2.0, 2.0, 3.0, 3.0, 3.0),
                                List.of(1.0, 1.0, 2.0, 2.0, 3.0, 3.0, 3.0, 3.0)),
                        new TargetCadence(
                                "BAR",
                                SmallWorkshop.START.plusWeeks(4),
                                4,
                                List.of(0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0),
                                List.of(0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0))),
                List.of(
                        new Bottleneck(Bottleneck.Kind.RESOURCE, "ASSEMBLY", List.of(4, 5), 0.5, 4, 8),
                        new Bottleneck(Bottleneck.Kind.ROUTE, "ARM-PRINT", List.of(4), 0.25, 2, 3),
                        new Bottleneck(Bottleneck.Kind.SOURCE, "BAR-B", List.of(4), 0.25, Double.POSITIVE_INFINITY, 2),
                        new Bottleneck(Bottleneck.Kind.MONEY, "P1", List.of(0), 0.001, 20, 1)),
                List.of(
                        new BudgetPoint(0, 100, 90, 0, null, List.of()),
                        new BudgetPoint(300, 40, 40, 280, SmallWorkshop.START.plusWeeks(7), List.of("SHIFT")),
                        new BudgetPoint(650, 8, 7, 580, SmallWorkshop.START.plusWeeks(5), List.of("SHIFT", "QUAL"))),
                new SolverRun(List.of("by hand"), 1, 0, 0.01, 1));
    }

    private static List<Launch> launches() {
        List<Launch> launches = new ArrayList<>();
        double[] drones = {1, 1, 2, 2, 2, 3, 3, 3};
        for (int week = 0; week < drones.length; week++) {
            launches.add(new Launch("DRONE-ASM", week, drones[week]));
        }
        for (int week = 0; week <= 4; week++) {
            launches.add(new Launch("ARM-CNC", week, 5));
        }
        launches.add(new Launch("ARM-PRINT", 6, 2));
        return launches;
    }

    private static List<Delivery> deliveries() {
        List<Delivery> deliveries = new ArrayList<>();
        double[] drones = {1, 1, 2, 2, 2, 3, 3, 3};
        for (int week = 0; week < drones.length; week++) {
            deliveries.add(new Delivery("DRONE", week, drones[week]));
        }
        for (int week = 4; week < SmallWorkshop.WEEKS; week++) {
            deliveries.add(new Delivery("BAR", week, 1));
        }
        return deliveries;
    }
}
