package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.Line;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.SourceNode;
import java.util.Arrays;

/**
 * The same deliveries, with what a schedule launches and orders brought forward as far as hours, parts and order limits allow: what comes in late is
 * then less often missed. Week by week, what is bought first, then components before the items they go into; brought forward is only what takes
 * nothing from what the schedule still has to do, so every week stays right and no delivery is later.
 */
public final class EarliestFlow {
    private final Network network;
    private final Limits limits;
    private final double[][] launches;
    private final double[][] orders;
    /** What is in stock at the end of each week as things stand, by item: never below nothing. */
    private final double[][] stock;

    private final double[][] hoursLeft;
    /** Units taken from each week of the route or source that is brought forward, cumulated. */
    private final double[] taken;

    private EarliestFlow(Network network, Limits limits, FlowSchedule schedule) {
        this.network = network;
        this.limits = limits;
        launches = copy(schedule.launches());
        orders = copy(schedule.orders());
        stock = copy(schedule.stock());
        hoursLeft = copy(limits.hours);
        taken = new double[network.weeks];
        for (RouteNode route : network.routes) {
            for (int week = 0; week < network.weeks; week++) {
                useHours(route, week, launches[route.index()][week]);
            }
        }
    }

    /** A schedule that keeps the limits, brought forward. */
    public static FlowSchedule of(Network network, Limits limits, FlowSchedule schedule) {
        EarliestFlow earliest = new EarliestFlow(network, limits, schedule);
        for (int week = 0; week < network.weeks; week++) {
            for (SourceNode source : network.sources) {
                earliest.order(source, week);
            }
            for (int item : network.componentsFirst) {
                for (RouteNode route : network.routesOf.get(item)) {
                    earliest.launch(route, week);
                }
            }
        }
        return new FlowSchedule(earliest.launches, earliest.orders, schedule.deliveries(), earliest.stock);
    }

    private void order(SourceNode source, int week) {
        double[] ordered = orders[source.index()];
        double units = Math.min(after(ordered, week), limits.orders[source.index()][week] - ordered[week]);
        if (units > 0) {
            bringForward(ordered, week, units);
            arrive(source.item(), week, source.lead(), 1, units);
        }
    }

    private void launch(RouteNode route, int week) {
        double[] launched = launches[route.index()];
        double units = limits.isOpen(route.index(), week) ? after(launched, week) : 0;
        for (int use = 0; use < route.resources().length && units > 0; use++) {
            units = Math.min(units, hoursLeft[route.resources()[use]][week] / route.hours()[use]);
        }
        for (Line line : network.componentsOf.get(route.item())) {
            units = units > 0 ? Math.min(units, allowedBy(line, launched, week)) : 0;
        }
        if (units <= 0) {
            return;
        }
        useHours(route, week, units);
        bringForward(launched, week, units);
        for (int later = week + 1; later < network.weeks; later++) {
            useHours(route, later, taken[later - 1] - taken[later]);
        }
        for (Line line : network.componentsOf.get(route.item())) {
            double[] parts = stock[line.component()];
            for (int later = week; later < network.weeks; later++) {
                parts[later] = Math.max(0, parts[later] - line.quantity() * (units - taken[later]));
            }
        }
        arrive(route.item(), week, route.lead(), route.yield(), units);
    }

    private static double after(double[] byWeek, int week) {
        double sum = 0;
        for (int later = week + 1; later < byWeek.length; later++) {
            sum += byWeek[later];
        }
        return sum;
    }

    /** How much can be brought forward without a part being missed later, before what is brought forward would have been launched anyway. */
    private double allowedBy(Line line, double[] launched, int week) {
        double most = Double.POSITIVE_INFINITY;
        double since = 0;
        for (int later = week; later < network.weeks; later++) {
            since += later == week ? 0 : launched[later];
            most = Math.min(most, stock[line.component()][later] / line.quantity() + since);
        }
        return most;
    }

    /** From the weeks that come next. */
    private void bringForward(double[] byWeek, int week, double units) {
        Arrays.fill(taken, 0, week + 1, 0);
        byWeek[week] += units;
        double open = units;
        for (int later = week + 1; later < byWeek.length; later++) {
            double now = Math.min(open, byWeek[later]);
            byWeek[later] -= now;
            open -= now;
            taken[later] = units - open;
        }
    }

    private void arrive(int item, int week, int lead, double yield, double units) {
        for (int arrival = week + lead; arrival < network.weeks; arrival++) {
            stock[item][arrival] += yield * (units - taken[arrival - lead]);
        }
    }

    private void useHours(RouteNode route, int week, double units) {
        for (int use = 0; use < route.resources().length; use++) {
            double[] left = hoursLeft[route.resources()[use]];
            left[week] = Math.max(0, left[week] - units * route.hours()[use]);
        }
    }

    private static double[][] copy(double[][] values) {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }
}
