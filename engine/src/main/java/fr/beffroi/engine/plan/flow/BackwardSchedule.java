package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.Line;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.TargetNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Fills in the launches of the items that follow from others, each as late as its consumers and the hours left allow, consumers first. If
 * that leaves something short, it names the items whose launches must be decided after all.
 */
final class BackwardSchedule {
    /**
     * What may be missing as a share of the need: more than a solver's rounding, cumulated over years, comes to (5e-7 was seen). Deciding items
     * for less would let the programme grow, up to all items, and change nothing; {@link FlowRepair} makes it exact.
     */
    private static final double TOLERANCE = 1e-6;

    private final Network network;
    private final Echelons echelons;
    private final Limits limits;
    private final List<List<RouteNode>> movable = new ArrayList<>();
    private final KnownStock known;
    private final double[][] launched;
    private final double[][] delivered;
    private final double[][] hoursLeft;
    /** By item, the items that follow and were made earlier, or otherwise worse, than the programme thought: itself and its consumers. */
    private final BitSet[] reasons;
    /** How much of its need an item was made earlier than thought, in shares of it times weeks. */
    private final double[] moved;

    private final BitSet toDecide = new BitSet();

    BackwardSchedule(Network network, Echelons echelons, Limits limits, CumulatedFlow decided) {
        this.network = network;
        this.echelons = echelons;
        this.limits = limits;
        for (int item = 0; item < network.items(); item++) {
            movable.add(movable(item));
        }
        known = new KnownStock(network, limits);
        launched = Arrays.stream(decided.launched()).map(double[]::clone).toArray(double[][]::new);
        delivered = decided.delivered();
        hoursLeft = Arrays.stream(limits.hours).map(double[]::clone).toArray(double[][]::new);
        reasons = new BitSet[network.items()];
        moved = new double[network.items()];
        useHoursOfFixed();
        for (int position = network.items() - 1; position >= 0; position--) {
            schedule(network.componentsFirst[position]);
        }
    }

    /** Launches of all routes and deliveries; right only if there is nothing {@link #toDecide}. */
    CumulatedFlow flow() {
        return new CumulatedFlow(launched, delivered);
    }

    /** Items that cannot be left to follow; empty if the schedule keeps all limits. */
    BitSet toDecide() {
        return toDecide;
    }

    /**
     * The routes whose launches are still open: those of an item that follows, fastest first.
     */
    private List<RouteNode> movable(int item) {
        List<RouteNode> routes = network.routesOf.get(item);
        if (echelons.follows(item)) {
            return routes.stream()
                    .filter(echelons::isUsable)
                    .sorted(Comparator.comparingInt(RouteNode::lead)
                            .thenComparing(
                                    Comparator.comparingDouble(RouteNode::yield).reversed()))
                    .toList();
        }
        return List.of();
    }

    private void useHoursOfFixed() {
        for (RouteNode route : network.routes) {
            if (!movable.get(route.item()).contains(route)) {
                for (int week = 0; week < network.weeks; week++) {
                    use(
                            route,
                            week,
                            launched[route.index()][week] - (week == 0 ? 0 : launched[route.index()][week - 1]));
                }
            }
        }
    }

    private void use(RouteNode route, int week, double units) {
        for (int use = 0; use < route.resources().length; use++) {
            double[] left = hoursLeft[route.resources()[use]];
            left[week] = Math.max(0, left[week] - units * route.hours()[use]);
        }
    }

    private void schedule(int item) {
        double[] needed = needed(item);
        reasons[item] = new BitSet();
        for (Line line : network.parentsOf.get(item)) {
            reasons[item].or(reasons[line.parent()]);
        }
        boolean isShort = movable.get(item).isEmpty() ? isShort(item, needed) : place(item, needed);
        if (isShort) {
            blame(item);
        }
    }

    /** Launches what is needed, backwards in time; true if some of it would have to be launched before the first week. */
    private boolean place(int item, double[] needed) {
        List<RouteNode> routes = movable.get(item);
        routes.forEach(route -> Arrays.fill(launched[route.index()], 0));
        double[] stock = known.of(item);
        double[] due = new double[network.weeks];
        double sum = 0;
        for (int week = 0; week < network.weeks; week++) {
            double missing = Math.max(0, needed[week] - stock[week] - sum);
            due[week] = missing;
            sum += missing;
        }
        double tolerance = TOLERANCE * (1 + needed[network.weeks - 1]);
        double open = 0;
        for (int week = network.weeks - 1; week >= 0; week--) {
            open += due[week];
            for (RouteNode route : routes) {
                int launch = week - route.lead();
                if (launch >= 0 && open > 0) {
                    double units = Math.min(open / route.yield(), mostLaunched(route, launch));
                    launched[route.index()][launch] += units;
                    use(route, launch, units);
                    open -= units * route.yield();
                }
            }
            if (open > tolerance) {
                moved[item] += open / sum;
            }
        }
        noteMaking(item, routes);
        for (RouteNode route : routes) {
            double[] units = launched[route.index()];
            for (int week = 1; week < network.weeks; week++) {
                units[week] += units[week - 1];
            }
        }
        if (moved[item] > 0 && echelons.follows(item)) {
            reasons[item].set(item);
        }
        return open > tolerance;
    }

    /** A route that is slower or wastes more than the programme thought counts like launches moved. */
    private void noteMaking(int item, List<RouteNode> routes) {
        Echelons.Making making = echelons.making(item);
        if (making == null) {
            return;
        }
        for (RouteNode route : routes) {
            double units = Arrays.stream(launched[route.index()]).sum();
            double worse = route.lead() - making.leadWeeks() + making.yield() / route.yield() - 1;
            if (units > 0 && worse > 0) {
                moved[item] += worse;
            }
        }
    }

    private double mostLaunched(RouteNode route, int week) {
        double most = limits.isOpen(route.index(), week)
                ? Double.POSITIVE_INFINITY
                : limits.launchesWhileClosed(route.index(), week);
        for (int use = 0; use < route.resources().length; use++) {
            most = Math.min(most, hoursLeft[route.resources()[use]][week] / route.hours()[use]);
        }
        return most;
    }

    /**
     * Of all that may be the reason only what was moved most; where nothing was, whatever still follows on the way to the consumers, or
     * takes hours that the item needs.
     */
    private void blame(int item) {
        int most = -1;
        for (int reason = reasons[item].nextSetBit(0); reason >= 0; reason = reasons[item].nextSetBit(reason + 1)) {
            if (most < 0 || moved[reason] > moved[most]) {
                most = reason;
            }
        }
        int before = toDecide.cardinality();
        if (most >= 0) {
            toDecide.set(most);
            return;
        }
        addFollowing(item);
        if (toDecide.cardinality() == before) {
            addRivals(item);
        }
        if (toDecide.isEmpty()) {
            network.routes.forEach(route -> addIfFollowing(route.item()));
        }
    }

    private void addFollowing(int item) {
        addIfFollowing(item);
        for (Line line : network.parentsOf.get(item)) {
            addFollowing(line.parent());
        }
    }

    /** Items that are made with the same resources. */
    private void addRivals(int item) {
        for (RouteNode route : network.routesOf.get(item)) {
            for (int resource : route.resources()) {
                network.routes.stream()
                        .filter(other -> Arrays.stream(other.resources()).anyMatch(used -> used == resource))
                        .forEach(other -> addIfFollowing(other.item()));
            }
        }
    }

    private void addIfFollowing(int item) {
        if (echelons.follows(item)) {
            toDecide.set(item);
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

    private static void add(double[] sum, double[] cumulated, int lag, double factor) {
        for (int week = lag; week < sum.length; week++) {
            sum[week] += factor * cumulated[week - lag];
        }
    }
}
