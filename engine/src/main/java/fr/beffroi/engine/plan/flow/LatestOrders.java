package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.Line;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.SourceNode;
import fr.beffroi.engine.plan.network.Network.TargetNode;

/** Orders every bought part as late as the launches and deliveries of a flow allow. */
final class LatestOrders {
    private LatestOrders() {}

    /** Orders by source and week that cover the flow's needs as far as the limits allow. */
    static double[][] of(Network network, Limits limits, CumulatedFlow flow) {
        double[][] orders = new double[network.sources.size()][network.weeks];
        for (int item = 0; item < network.items(); item++) {
            if (!network.sourcesOf.get(item).isEmpty()) {
                orderItem(network, limits, item, missing(network, limits, flow, item), orders);
            }
        }
        return orders;
    }

    /** Cumulated units that must be bought by each week. */
    private static double[] missing(Network network, Limits limits, CumulatedFlow flow, int item) {
        double[] missing = new double[network.weeks];
        for (int week = 0; week < network.weeks; week++) {
            double needed = -network.initialStock[item] - limits.delivered[item][week];
            for (Line line : network.parentsOf.get(item)) {
                for (RouteNode route : network.routesOf.get(line.parent())) {
                    needed += line.quantity() * flow.launched()[route.index()][week];
                }
            }
            for (TargetNode target : network.targets) {
                needed += target.item() == item ? flow.delivered()[target.index()][week] : 0;
            }
            for (RouteNode route : network.routesOf.get(item)) {
                needed -= week < route.lead() ? 0 : route.yield() * flow.launched()[route.index()][week - route.lead()];
            }
            missing[week] = Math.max(week == 0 ? 0 : missing[week - 1], needed);
        }
        return missing;
    }

    /** Backwards: what must arrive in a week is ordered for that week, or earlier where the order limits say so. */
    private static void orderItem(Network network, Limits limits, int item, double[] missing, double[][] orders) {
        double open = 0;
        for (int week = network.weeks - 1; week >= 0; week--) {
            open += missing[week] - (week == 0 ? 0 : missing[week - 1]);
            for (SourceNode source : network.sourcesOf.get(item)) {
                int orderWeek = week - source.lead();
                if (orderWeek >= 0 && open > 0) {
                    double units = Math.min(open, limits.orders[source.index()][orderWeek]);
                    orders[source.index()][orderWeek] = units;
                    open -= units;
                }
            }
        }
    }
}
