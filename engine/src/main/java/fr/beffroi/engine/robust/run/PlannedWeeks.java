package fr.beffroi.engine.robust.run;

import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.Order;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.Map;

/**
 * What a plan wants done, by position and week: {@code launches[route][week]}, {@code orders[source][week]},
 * {@code deliveries[target][week]}, and the levers it starts.
 */
public record PlannedWeeks(double[][] launches, double[][] orders, double[][] deliveries, LeverPlan levers) {

    /** A plan must name only things of the model and weeks of its horizon. */
    public static PlannedWeeks of(Network network, RampUpPlan plan) {
        int weeks = network.weeks;
        Map<String, Integer> routes = Network.positions(network.model.routes(), route -> route.id());
        Map<String, Integer> sources = Network.positions(network.model.sources(), source -> source.id());
        Map<String, Integer> targets = Network.positions(network.model.targets(), target -> target.item());
        PlannedWeeks planned = new PlannedWeeks(
                new double[routes.size()][weeks],
                new double[sources.size()][weeks],
                new double[targets.size()][weeks],
                LeverPlan.of(network, plan.levers()));
        for (Launch launch : plan.launches()) {
            planned.launches[routes.getOrDefault(launch.route(), -1)][launch.week()] += launch.quantity();
        }
        for (Order order : plan.orders()) {
            planned.orders[sources.getOrDefault(order.source(), -1)][order.week()] += order.quantity();
        }
        for (Delivery delivery : plan.deliveries()) {
            planned.deliveries[targets.getOrDefault(delivery.item(), -1)][delivery.week()] += delivery.quantity();
        }
        return planned;
    }
}
