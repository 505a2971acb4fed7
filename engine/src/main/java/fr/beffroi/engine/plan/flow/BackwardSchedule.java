package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.Line;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.TargetNode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the launches of the items that follow from others, each as late as its consumers and the hours left allow, consumers first. If
 * that leaves something short, the resources taken for plentiful that stood in the way are named: they are scarce after all.
 */
final class BackwardSchedule {
    private static final double TOLERANCE = 1e-9;

    private final Network network;
    private final @Nullable RouteNode[] movable;
    private final Limits limits;
    private final KnownStock known;
    private final double[][] launched;
    private final double[][] delivered;
    private final double[][] hoursLeft;
    /** By item, the full resources that made it, or what it goes into, earlier than needed. */
    private final BitSet[] reasons;

    private final BitSet scarce = new BitSet();

    BackwardSchedule(Network network, DeliveryProgram program, Limits limits, CumulatedFlow decided) {
        this.network = network;
        this.limits = limits;
        movable = new RouteNode[network.items()];
        for (int item = 0; item < movable.length; item++) {
            movable[item] = movable(network, program, decided, item);
        }
        known = new KnownStock(network, limits);
        launched = Arrays.stream(decided.launched()).map(double[]::clone).toArray(double[][]::new);
        delivered = decided.delivered();
        hoursLeft = Arrays.stream(limits.hours).map(double[]::clone).toArray(double[][]::new);
        reasons = new BitSet[network.items()];
        useHoursOfFixed();
        for (int position = network.items() - 1; position >= 0; position--) {
            schedule(network.componentsFirst[position]);
        }
    }

    /** Launches of all routes and deliveries; right only if nothing is {@link #newlyScarce}. */
    CumulatedFlow flow() {
        return new CumulatedFlow(launched, delivered);
    }

    /** Resources that must be counted as limits; empty if the schedule keeps them all. */
    BitSet newlyScarce() {
        return scarce;
    }

    /**
     * The route whose launches may all be moved: that of an item that follows, or the only one a decided item uses, if its scarce
     * resources are its own. What is launched later never asks more of the components.
     */
    private static @Nullable RouteNode movable(
            Network network, DeliveryProgram program, CumulatedFlow decided, int item) {
        RouteNode follows = program.echelons.follows(item);
        if (follows != null) {
            return follows;
        }
        List<RouteNode> used = network.routesOf.get(item).stream()
                .filter(route -> decided.launched()[route.index()][network.weeks - 1] > 0)
                .toList();
        return used.size() == 1
                        && Arrays.stream(used.getFirst().resources())
                                .noneMatch(resource -> program.sharedResource[resource])
                ? used.getFirst()
                : null;
    }

    private void useHoursOfFixed() {
        for (RouteNode route : network.routes) {
            if (movable[route.item()] != route) {
                useHours(route);
            }
        }
        for (int resource = 0; resource < hoursLeft.length; resource++) {
            for (int week = 0; week < network.weeks; week++) {
                if (hoursLeft[resource][week] < -TOLERANCE * (1 + limits.hours[resource][week])) {
                    // Where the programme counts the resource as scarce this is rounding.
                    scarce.set(resource);
                }
                hoursLeft[resource][week] = Math.max(0, hoursLeft[resource][week]);
            }
        }
    }

    private void useHours(RouteNode route) {
        double[] sum = launched[route.index()];
        for (int use = 0; use < route.resources().length; use++) {
            double[] left = hoursLeft[route.resources()[use]];
            for (int week = 0; week < network.weeks; week++) {
                left[week] -= route.hours()[use] * (sum[week] - (week == 0 ? 0 : sum[week - 1]));
            }
        }
    }

    private void schedule(int item) {
        double[] needed = needed(item);
        reasons[item] = reasonsOfConsumers(item);
        RouteNode route = movable[item];
        if (route == null) {
            if (isShort(item, needed)) {
                scarce.or(reasons[item]);
            }
            return;
        }
        double[] stock = known.of(item);
        double[] sum = launched[route.index()];
        double required = 0;
        for (int week = 0; week < network.weeks; week++) {
            double missing = needed[week] - stock[week];
            if (week < route.lead()) {
                if (missing > TOLERANCE * (1 + needed[week])) {
                    scarce.or(reasons[item]);
                }
            } else {
                required = Math.max(required, missing / route.yield());
                sum[week - route.lead()] = required;
            }
        }
        Arrays.fill(sum, Math.max(0, network.weeks - route.lead()), network.weeks, required);
        levelBackwards(item, route, sum);
        useHours(route);
    }

    /** Launches earlier what the hours of a week do not allow. */
    private void levelBackwards(int item, RouteNode route, double[] sum) {
        for (int week = network.weeks - 1; week >= 0; week--) {
            double most = limits.isOpen(route.index(), week)
                    ? Double.POSITIVE_INFINITY
                    : limits.launchesWhileClosed(route.index(), week);
            int fullest = -1;
            for (int use = 0; use < route.resources().length; use++) {
                double units = hoursLeft[route.resources()[use]][week] / route.hours()[use];
                if (units < most) {
                    most = units;
                    fullest = route.resources()[use];
                }
            }
            double before = week == 0 ? 0 : sum[week - 1];
            if (sum[week] - before > most * (1 + TOLERANCE) + TOLERANCE) {
                if (fullest >= 0) {
                    reasons[item].set(fullest);
                }
                if (week == 0) {
                    scarce.or(reasons[item]);
                } else {
                    sum[week - 1] = sum[week] - most;
                }
            }
        }
    }

    private double[] needed(int item) {
        double[] needed = new double[network.weeks];
        for (Line line : network.parentsOf.get(item)) {
            for (RouteNode parent : network.routesOf.get(line.parent())) {
                add(needed, launched[parent.index()], 0, line.quantity());
            }
        }
        for (TargetNode target : network.targets) {
            if (target.item() == item) {
                add(needed, delivered[target.index()], 0, 1);
            }
        }
        return needed;
    }

    private boolean isShort(int item, double[] needed) {
        double[] available = known.of(item).clone();
        for (RouteNode route : network.routesOf.get(item)) {
            add(available, launched[route.index()], route.lead(), route.yield());
        }
        for (int week = 0; week < network.weeks; week++) {
            if (needed[week] > available[week] + TOLERANCE * (1 + needed[week])) {
                return true;
            }
        }
        return false;
    }

    private BitSet reasonsOfConsumers(int item) {
        BitSet all = new BitSet();
        for (Line line : network.parentsOf.get(item)) {
            all.or(reasons[line.parent()]);
        }
        return all;
    }

    private static void add(double[] sum, double[] cumulated, int lag, double factor) {
        for (int week = lag; week < sum.length; week++) {
            sum[week] += factor * cumulated[week - lag];
        }
    }
}
