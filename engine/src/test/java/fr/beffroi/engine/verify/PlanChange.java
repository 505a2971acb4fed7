package fr.beffroi.engine.verify;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.plan.Goal;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.Order;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Changes one thing in a plan at random: a number by much or by hardly anything, a week, a lever, who pays. */
final class PlanChange {
    private PlanChange() {}

    /** The plan with one thing changed. */
    static RampUpPlan of(RampUpPlan right, RampUpModel model, Random random) {
        PlanDraft draft = new PlanDraft(right);
        switch (random.nextInt(8)) {
            case 0 ->
                changeOne(
                        draft.launches,
                        random,
                        launch -> random.nextBoolean()
                                ? new Launch(launch.route(), launch.week(), near(launch.quantity(), random))
                                : new Launch(launch.route(), launch.week() + random.nextInt(-2, 3), launch.quantity()));
            case 1 ->
                changeOne(
                        draft.orders,
                        random,
                        order -> random.nextBoolean()
                                ? new Order(order.source(), order.week(), near(order.quantity(), random))
                                : new Order(order.source(), order.week() + random.nextInt(-2, 3), order.quantity()));
            case 2 ->
                changeOne(
                        draft.deliveries,
                        random,
                        delivery -> random.nextBoolean()
                                ? new Delivery(delivery.item(), delivery.week(), near(delivery.quantity(), random))
                                : new Delivery(
                                        delivery.item(), delivery.week() + random.nextInt(-2, 3), delivery.quantity()));
            case 3 ->
                changeOne(
                        draft.goals,
                        random,
                        goal -> new Goal(goal.name(), near(goal.value(), random), goal.bound(), goal.gap(), 0));
            case 4 -> startOrForget(model, draft.levers, random);
            default -> changeOne(draft.levers, random, decision -> change(decision, model, random));
        }
        return draft.plan();
    }

    /** Drops a lever that is started, or starts one that is not, paid by its company alone. */
    private static void startOrForget(RampUpModel model, List<LeverDecision> decisions, Random random) {
        if (model.levers().isEmpty()) {
            return;
        }
        Lever lever = model.levers().get(random.nextInt(model.levers().size()));
        if (!decisions.removeIf(decision -> decision.lever().equals(lever.id()))) {
            int active = lever.activeWeek(lever.earliestWeek());
            double cost = lever.totalCostEuros(lever.earliestWeek(), model.weeks());
            decisions.add(new LeverDecision(lever.id(), lever.earliestWeek(), active, cost, Map.of(), cost));
        }
    }

    private static LeverDecision change(LeverDecision decision, RampUpModel model, Random random) {
        int start = decision.startWeek();
        double own = decision.ownEuros();
        double cost = decision.costEuros();
        Map<String, Double> grants = new LinkedHashMap<>(decision.grantsEuros());
        List<String> programmes =
                model.programmes().stream().map(programme -> programme.id()).toList();
        switch (random.nextInt(programmes.isEmpty() ? 3 : 5)) {
            case 0 -> start += random.nextInt(-3, 4);
            case 1 -> own = near(own, random);
            case 2 -> cost = near(cost, random);
            case 3 -> {
                String programme = programmes.get(random.nextInt(programmes.size()));
                grants.put(programme, near(grants.getOrDefault(programme, 0.0), random));
            }
            default -> {
                // From one pocket into the other: the split stays right.
                String programme = programmes.get(random.nextInt(programmes.size()));
                double moved = random.nextBoolean() ? own : own * random.nextDouble();
                grants.merge(programme, moved, Double::sum);
                own -= moved;
            }
        }
        return new LeverDecision(decision.lever(), start, decision.activeWeek(), cost, grants, own);
    }

    private static <T> void changeOne(List<T> entries, Random random, UnaryOperator<T> change) {
        if (!entries.isEmpty()) {
            int chosen = random.nextInt(entries.size());
            entries.set(chosen, change.apply(entries.get(chosen)));
        }
    }

    /** Another number: a little more or less, from a thousandth of a millionth to ten times as much. */
    private static double near(double value, Random random) {
        double step = Math.max(1, Math.abs(value)) * Math.pow(10, random.nextDouble(-9, 1));
        return random.nextBoolean() ? value + step : value - step;
    }
}
