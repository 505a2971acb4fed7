package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.Line;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.SourceNode;
import fr.beffroi.engine.plan.network.Network.TargetNode;

/**
 * Makes a solver's flow exact: week by week each route launches what the flow has launched by then and it has not, as far as parts and
 * hours really allow. A solver's rounding (1e-9 of a unit, cumulated over years) disappears, nothing else changes.
 */
public final class FlowRepair {
    private final Network network;
    private final Limits limits;
    private final CumulatedFlow flow;
    private final double[][] launches;
    private final double[][] orders;
    private final double[][] deliveries;
    private final double[][] stock;
    private final double[] hand;
    private final double[] hoursLeft;

    private FlowRepair(Network network, Limits limits, CumulatedFlow flow, double[][] orders) {
        this.network = network;
        this.limits = limits;
        this.flow = flow;
        this.orders = orders;
        launches = new double[network.routes.size()][network.weeks];
        deliveries = new double[network.targets.size()][network.weeks];
        stock = new double[network.items()][network.weeks];
        hand = network.initialStock.clone();
        hoursLeft = new double[network.capacity.length];
    }

    /** The flow with those orders, made exact. */
    public static FlowSchedule repair(Network network, Limits limits, CumulatedFlow flow, double[][] orders) {
        FlowRepair repair = new FlowRepair(network, limits, flow, orders);
        double[] launchedSoFar = new double[network.routes.size()];
        double[] deliveredSoFar = new double[network.targets.size()];
        for (int week = 0; week < network.weeks; week++) {
            repair.beginWeek(week);
            for (int item : network.componentsFirst) {
                for (RouteNode route : network.routesOf.get(item)) {
                    repair.launch(route, week, launchedSoFar);
                }
            }
            repair.deliver(week, deliveredSoFar);
            for (int item = 0; item < network.items(); item++) {
                repair.stock[item][week] = repair.hand[item];
            }
        }
        return new FlowSchedule(repair.launches, repair.orders, repair.deliveries, repair.stock);
    }

    /** The flow with the latest possible orders, made exact. */
    public static FlowSchedule withLatestOrders(Network network, Limits limits, CumulatedFlow flow) {
        return repair(network, limits, flow, LatestOrders.of(network, limits, flow));
    }

    private void beginWeek(int week) {
        for (SourceNode source : network.sources) {
            double[] ordered = orders[source.index()];
            ordered[week] = Math.max(0, Math.min(ordered[week], limits.orders[source.index()][week]));
            if (week >= source.lead()) {
                hand[source.item()] += ordered[week - source.lead()];
            }
        }
        for (int item = 0; item < hand.length; item++) {
            hand[item] += limits.delivered[item][week] - (week == 0 ? 0 : limits.delivered[item][week - 1]);
        }
        for (RouteNode route : network.routes) {
            if (route.lead() > 0 && week >= route.lead()) {
                hand[route.item()] += route.yield() * launches[route.index()][week - route.lead()];
            }
        }
        for (int resource = 0; resource < hoursLeft.length; resource++) {
            hoursLeft[resource] = limits.hours[resource][week];
        }
    }

    private void launch(RouteNode route, int week, double[] launchedSoFar) {
        double units = flow.launched()[route.index()][week] - launchedSoFar[route.index()];
        if (!limits.isOpen(route.index(), week)) {
            return;
        }
        for (int use = 0; use < route.resources().length; use++) {
            units = Math.min(units, hoursLeft[route.resources()[use]] / route.hours()[use]);
        }
        for (Line line : network.componentsOf.get(route.item())) {
            units = Math.min(units, hand[line.component()] / line.quantity());
        }
        if (units <= 0) {
            return;
        }
        launches[route.index()][week] = units;
        launchedSoFar[route.index()] += units;
        for (int use = 0; use < route.resources().length; use++) {
            hoursLeft[route.resources()[use]] -= units * route.hours()[use];
        }
        for (Line line : network.componentsOf.get(route.item())) {
            hand[line.component()] = Math.max(0, hand[line.component()] - units * line.quantity());
        }
        if (route.lead() == 0) {
            hand[route.item()] += route.yield() * units;
        }
    }

    private void deliver(int week, double[] deliveredSoFar) {
        for (TargetNode target : network.targets) {
            double wanted = Math.min(flow.delivered()[target.index()][week], target.wanted()[week]);
            double units = Math.min(wanted - deliveredSoFar[target.index()], hand[target.item()]);
            if (units > 0) {
                deliveries[target.index()][week] = units;
                deliveredSoFar[target.index()] += units;
                hand[target.item()] -= units;
            }
        }
    }
}
