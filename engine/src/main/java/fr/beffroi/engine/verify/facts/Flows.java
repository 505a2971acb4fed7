package fr.beffroi.engine.verify.facts;

import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.Order;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.verify.arithmetic.Exact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan launches, orders and delivers. Entries that mean nothing (an id the model does not have, a week outside the
 * horizon) are left out: rules of form report them.
 */
public final class Flows {
    private final Map<String, List<Amount>> launches = new HashMap<>();
    private final Map<String, List<Amount>> orders = new HashMap<>();
    private final Map<String, List<Amount>> deliveries = new HashMap<>();

    static Flows of(Catalogue catalogue, RampUpPlan plan, int weeks) {
        Flows flows = new Flows();
        for (Launch launch : plan.launches()) {
            if (catalogue.routes().containsKey(launch.route())) {
                add(flows.launches, launch.route(), launch.week(), launch.quantity(), weeks);
            }
        }
        for (Order order : plan.orders()) {
            if (catalogue.sources().containsKey(order.source())) {
                add(flows.orders, order.source(), order.week(), order.quantity(), weeks);
            }
        }
        for (Delivery delivery : plan.deliveries()) {
            if (catalogue.targets().containsKey(delivery.item())) {
                add(flows.deliveries, delivery.item(), delivery.week(), delivery.quantity(), weeks);
            }
        }
        return flows;
    }

    private static void add(Map<String, List<Amount>> flow, String id, int week, double quantity, int weeks) {
        if (0 <= week && week < weeks) {
            flow.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Amount(week, Exact.of(quantity)));
        }
    }

    /** Units launched on a route. */
    public List<Amount> listLaunches(String route) {
        return launches.getOrDefault(route, List.of());
    }

    /** Units ordered from a source. */
    public List<Amount> listOrders(String source) {
        return orders.getOrDefault(source, List.of());
    }

    /** Units delivered of a target item. */
    public List<Amount> listDeliveries(String item) {
        return deliveries.getOrDefault(item, List.of());
    }
}
