package fr.beffroi.engine.plan;

import java.util.List;

/**
 * A plan (§6): what to decide, what it brings, how well that is proven. Lists are sparse and ordered by model order, then week.
 *
 * @param modelName name of the model it was made for
 * @param modelSha256 SHA-256 (lower-case hex) of that model's canonical JSON
 * @param explanationsComplete whether bottlenecks and next euro were worked out to their end; if not, what is there is right, but not all
 */
public record RampUpPlan(
        String modelName,
        String modelSha256,
        PlanStatus status,
        List<Goal> goals,
        List<LeverDecision> levers,
        List<Launch> launches,
        List<Order> orders,
        List<Delivery> deliveries,
        List<TargetCadence> cadence,
        List<Bottleneck> bottlenecks,
        List<BudgetPoint> nextEuro,
        boolean explanationsComplete,
        SolverRun solver) {

    /** The contract this class follows, as named in a file's {@code format} field. */
    public static final String FORMAT = "beffroi/ramp-up-plan/1";

    /** Quantities not above this are left out of the sparse lists. */
    public static final double SMALLEST_QUANTITY = 1e-9;

    public RampUpPlan {
        goals = List.copyOf(goals);
        levers = List.copyOf(levers);
        launches = List.copyOf(launches);
        orders = List.copyOf(orders);
        deliveries = List.copyOf(deliveries);
        cadence = List.copyOf(cadence);
        bottlenecks = List.copyOf(bottlenecks);
        nextEuro = List.copyOf(nextEuro);
    }

    /** A plan whose explanations are not complete. */
    public RampUpPlan(
            String modelName,
            String modelSha256,
            PlanStatus status,
            List<Goal> goals,
            List<LeverDecision> levers,
            List<Launch> launches,
            List<Order> orders,
            List<Delivery> deliveries,
            List<TargetCadence> cadence,
            List<Bottleneck> bottlenecks,
            List<BudgetPoint> nextEuro,
            SolverRun solver) {
        this(
                modelName,
                modelSha256,
                status,
                goals,
                levers,
                launches,
                orders,
                deliveries,
                cadence,
                bottlenecks,
                nextEuro,
                false,
                solver);
    }

    /** The goal of that name. */
    public Goal goal(GoalName name) {
        return goals.stream().filter(goal -> goal.name() == name).findFirst().orElseThrow();
    }

    /** The same plan with its explanations. */
    public RampUpPlan with(List<Bottleneck> foundBottlenecks, List<BudgetPoint> frontier, boolean complete) {
        return new RampUpPlan(
                modelName,
                modelSha256,
                status,
                goals,
                levers,
                launches,
                orders,
                deliveries,
                cadence,
                foundBottlenecks,
                frontier,
                complete,
                solver);
    }
}
