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

/** A plan that can still be changed, to plant faults in it. */
final class PlanDraft {
    String modelName;
    String modelSha256;
    PlanStatus status;
    double gapAsked;
    final List<Goal> goals;
    final List<LeverDecision> levers;
    final List<Launch> launches;
    final List<Order> orders;
    final List<Delivery> deliveries;
    final List<TargetCadence> cadence;
    final List<Bottleneck> bottlenecks;
    final List<BudgetPoint> nextEuro;

    PlanDraft(RampUpPlan plan) {
        modelName = plan.modelName();
        modelSha256 = plan.modelSha256();
        status = plan.status();
        gapAsked = plan.solver().gapAsked();
        goals = new ArrayList<>(plan.goals());
        levers = new ArrayList<>(plan.levers());
        launches = new ArrayList<>(plan.launches());
        orders = new ArrayList<>(plan.orders());
        deliveries = new ArrayList<>(plan.deliveries());
        cadence = new ArrayList<>(plan.cadence());
        bottlenecks = new ArrayList<>(plan.bottlenecks());
        nextEuro = new ArrayList<>(plan.nextEuro());
    }

    RampUpPlan plan() {
        SolverRun solver = new SolverRun(List.of("by hand"), 1, 0, gapAsked, 1);
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
                bottlenecks,
                nextEuro,
                solver);
    }

    /** Launches that much instead of what was launched in that week, if anything. */
    PlanDraft launch(String route, int week, double quantity) {
        launches.removeIf(launch -> launch.route().equals(route) && launch.week() == week);
        launches.add(new Launch(route, week, quantity));
        return this;
    }

    /** Orders that much instead of what was ordered in that week, if anything. */
    PlanDraft order(String source, int week, double quantity) {
        orders.removeIf(order -> order.source().equals(source) && order.week() == week);
        orders.add(new Order(source, week, quantity));
        return this;
    }

    /** Delivers that much instead of what was delivered in that week, if anything, and says so in the cadence. */
    PlanDraft deliver(String item, int week, double quantity) {
        deliveries.removeIf(delivery -> delivery.item().equals(item) && delivery.week() == week);
        deliveries.add(new Delivery(item, week, quantity));
        cadence.replaceAll(entry -> entry.item().equals(item) ? withDelivered(entry, week, quantity) : entry);
        return this;
    }

    private static TargetCadence withDelivered(TargetCadence entry, int week, double quantity) {
        List<Double> delivered = new ArrayList<>(entry.deliveredByWeek());
        delivered.set(week, quantity);
        return new TargetCadence(
                entry.item(), entry.dateReached(), entry.weekReached(), delivered, entry.targetByWeek());
    }

    /** Starts a lever, or decides otherwise about one that is started; the active week and cost are those stated. */
    PlanDraft start(String lever, int week, int activeWeek, double cost, Map<String, Double> grants, double own) {
        levers.removeIf(decision -> decision.lever().equals(lever));
        levers.add(new LeverDecision(lever, week, activeWeek, cost, grants, own));
        return this;
    }

    /** States a goal, with the bound at the value. */
    PlanDraft reach(GoalName name, double value) {
        return state(name, value, value, 0);
    }

    /** States a goal. */
    PlanDraft state(GoalName name, double value, double bound, double gap) {
        goals.replaceAll(goal -> goal.name() == name ? new Goal(name, value, bound, gap, 0) : goal);
        return this;
    }
}
