package fr.beffroi.engine.simulate.run;

import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.Order;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What a plan wants done, as arrays. Read-only. */
final class PlannedQuantities {
    final Wishes wishes;
    /** Positions of the items that are ordered. */
    final int[] orderedItems;
    /** Orders of the n-th of them: positions {@code ordersFrom[n] … ordersFrom[n + 1] - 1} of the three arrays after it, by source and week. */
    final int[] ordersFrom;

    final int[] orderSource;
    final int[] orderWeek;
    final double[] orderQuantity;
    /** Positions of the levers that are started, and the weeks in which they are. */
    final int[] levers;

    final int[] leverStart;

    PlannedQuantities(Network network, Structure structure, RampUpPlan plan) {
        int weeks = network.weeks;
        int routes = structure.routes();
        Map<String, Integer> served = new HashMap<>();
        for (int n = 0; n < routes; n++) {
            served.put(network.model.routes().get(structure.service[n]).id(), n);
        }
        double[] launches = new double[weeks * routes];
        for (Launch launch : plan.launches()) {
            launches[launch.week() * routes + served.getOrDefault(launch.route(), -1)] += launch.quantity();
        }
        for (int i = routes; i < launches.length; i++) {
            launches[i] += launches[i - routes];
        }
        double[][] deliveries = new double[network.targets.size()][weeks];
        for (Delivery delivery : plan.deliveries()) {
            int item = network.item(delivery.item());
            network.targets.stream()
                    .filter(target -> target.item() == item)
                    .forEach(target -> deliveries[target.index()][delivery.week()] += delivery.quantity());
        }
        for (double[] cumulated : deliveries) {
            for (int week = 1; week < weeks; week++) {
                cumulated[week] += cumulated[week - 1];
            }
        }
        wishes = new Wishes(launches, deliveries);
        Map<String, Integer> sources = Network.positions(network.model.sources(), one -> one.id());
        ToIntFunction<Order> source = order -> sources.getOrDefault(order.source(), -1);
        ToIntFunction<Order> ordered =
                order -> network.sources.get(source.applyAsInt(order)).item();
        List<Order> orders = plan.orders().stream()
                .sorted(Comparator.comparingInt(ordered)
                        .thenComparingInt(source)
                        .thenComparingInt(Order::week))
                .toList();
        orderSource = orders.stream().mapToInt(source).toArray();
        orderWeek = orders.stream().mapToInt(Order::week).toArray();
        orderQuantity = orders.stream().mapToDouble(Order::quantity).toArray();
        orderedItems = orders.stream().mapToInt(ordered).distinct().toArray();
        ordersFrom = new int[orderedItems.length + 1];
        for (int i = 0, n = 0; i < orders.size(); i++) {
            n += orderedItems[n] == ordered.applyAsInt(orders.get(i)) ? 0 : 1;
            ordersFrom[n + 1] = i + 1;
        }
        levers = plan.levers().stream()
                .mapToInt(decision -> network.lever(decision.lever()))
                .toArray();
        leverStart = plan.levers().stream().mapToInt(LeverDecision::startWeek).toArray();
    }
}
