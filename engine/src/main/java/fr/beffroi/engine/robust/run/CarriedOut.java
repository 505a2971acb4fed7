package fr.beffroi.engine.robust.run;

import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.SourceNode;
import fr.beffroi.engine.robust.Loss;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A plan carried out once, by the weekly rule of §7 with everything certain, while something is lost: routes stand still, sources take no
 * orders, levers of a lost company are not started. What is under way in a lost route or source when the loss begins is lost, and wanted
 * again as soon as there are parts, hours and room for it; so are orders that could not be placed, up to what the source can deliver in a
 * week. What is in stock stays. Holds one run; not for several threads.
 */
public final class CarriedOut {
    private final Network network;
    private final int[] service;
    private final PlannedWeeks planned;
    private final @Nullable Loss loss;
    private final LostWays lost;
    private final LeverPlan levers;
    private final double[] stock;
    /** {@code due[week][item]}: units that arrive. */
    private final double[][] due;
    /** What is still to be done of what the plan has wanted up to now. */
    private final double[] launchesOpen;

    private final double[] ordersOpen;
    private final double[] deliveriesOpen;
    /** {@code launched[route][week]}, of lost routes {@code ordered[source][week]}: to know what is under way. */
    private final double[][] launched;

    private final double[][] ordered;
    private final double[] hoursAdded;
    private final double[] supplyAdded;
    private final int[] routeUnlockers;
    private final int[] sourceUnlockers;
    private final double[] hoursLeft;
    private final double[][] delivered;

    private CarriedOut(Network network, int[] service, PlannedWeeks planned, @Nullable Loss loss, LostWays lost) {
        this.network = network;
        this.service = service;
        this.planned = planned;
        this.loss = loss;
        this.lost = lost;
        levers = loss == null ? planned.levers() : KeptLevers.of(network, planned.levers(), loss, lost);
        stock = network.initialStock.clone();
        due = new double[network.weeks][network.items()];
        launchesOpen = new double[network.routes.size()];
        ordersOpen = new double[network.sources.size()];
        deliveriesOpen = new double[network.targets.size()];
        launched = new double[network.routes.size()][network.weeks];
        ordered = new double[network.sources.size()][network.weeks];
        hoursAdded = new double[network.capacity.length];
        supplyAdded = new double[network.sources.size()];
        routeUnlockers = new int[network.routes.size()];
        sourceUnlockers = new int[network.sources.size()];
        hoursLeft = new double[network.capacity.length];
        delivered = new double[network.targets.size()][network.weeks];
    }

    /**
     * Units delivered of each target by the end of each week.
     *
     * @param service positions of the routes in the order in which they are served
     * @param loss null: nothing is lost
     */
    public static double[][] deliveredByWeek(
            Network network, int[] service, PlannedWeeks planned, @Nullable Loss loss, LostWays lost) {
        CarriedOut run = new CarriedOut(network, service, planned, loss, lost);
        for (int week = 0; week < network.weeks; week++) {
            run.carryOut(week);
        }
        return run.delivered;
    }

    private void carryOut(int week) {
        boolean isLost = loss != null && loss.holdsIn(week);
        if (loss != null && loss.fromWeek() == week) {
            loseWhatIsUnderWay(week);
        }
        activateLevers(week);
        for (SourceNode source : network.sources) {
            order(source, week, isLost && lost.sources()[source.index()]);
        }
        for (int item = 0; item < stock.length; item++) {
            stock[item] += due[week][item];
        }
        for (int resource = 0; resource < hoursLeft.length; resource++) {
            hoursLeft[resource] = network.capacity[resource][week] + hoursAdded[resource];
        }
        for (int position : service) {
            launch(network.routes.get(position), week, isLost && lost.routes()[position]);
        }
        deliver(week);
    }

    private void loseWhatIsUnderWay(int week) {
        for (RouteNode route : network.routes) {
            for (int launch = Math.max(0, week - route.lead());
                    launch < week && lost.routes()[route.index()];
                    launch++) {
                double units = launched[route.index()][launch];
                take(route.item(), launch + route.lead(), route.yield() * units);
                launchesOpen[route.index()] += units;
            }
        }
        for (SourceNode source : network.sources) {
            for (int order = Math.max(0, week - source.lead());
                    order < week && lost.sources()[source.index()];
                    order++) {
                double units = ordered[source.index()][order];
                take(source.item(), order + source.lead(), units);
                ordersOpen[source.index()] += units;
            }
        }
    }

    private void take(int item, int week, double units) {
        if (week < network.weeks) {
            due[week][item] = Math.max(0, due[week][item] - units);
        }
    }

    private void activateLevers(int week) {
        for (int lever = 0; lever < levers.size(); lever++) {
            if (levers.active(lever, network) != week) {
                continue;
            }
            Network.LeverEffects effects = network.leverEffects.get(lever);
            effects.hours().forEach(more -> hoursAdded[more.position()] += more.quantity());
            effects.supply().forEach(more -> supplyAdded[more.position()] += more.quantity());
            Arrays.stream(effects.unlockedRoutes()).forEach(route -> routeUnlockers[route]++);
            Arrays.stream(effects.unlockedSources()).forEach(source -> sourceUnlockers[source]++);
            boolean isStockLost = loss != null
                    && lost.levers()[lever]
                    && week >= loss.fromWeek()
                    && levers.start(lever) < loss.fromWeek();
            if (!isStockLost) {
                effects.stock().forEach(more -> stock[more.position()] += more.quantity());
            }
        }
    }

    private void order(SourceNode source, int week, boolean isLost) {
        int position = source.index();
        ordersOpen[position] += planned.orders()[position][week];
        boolean isOpen = source.qualified() || sourceUnlockers[position] > 0;
        if (isLost || !isOpen || ordersOpen[position] <= RampUpPlan.SMALLEST_QUANTITY) {
            return;
        }
        double units = Math.min(ordersOpen[position], network.supply[position][week] + supplyAdded[position]);
        ordersOpen[position] -= units;
        ordered[position][week] = units;
        if (week + source.lead() < network.weeks) {
            due[week + source.lead()][source.item()] += units;
        }
    }

    private void launch(RouteNode route, int week, boolean isLost) {
        int position = route.index();
        launchesOpen[position] += planned.launches()[position][week];
        double units = launchesOpen[position];
        boolean isOpen = route.qualified() || routeUnlockers[position] > 0;
        if (isLost || !isOpen || units <= RampUpPlan.SMALLEST_QUANTITY) {
            return;
        }
        for (Network.Line line : network.componentsOf.get(route.item())) {
            units = Math.min(units, stock[line.component()] / line.quantity());
        }
        for (int use = 0; use < route.resources().length; use++) {
            units = Math.min(units, hoursLeft[route.resources()[use]] / route.hours()[use]);
        }
        // What is hardly anything waits until it is more.
        if (units <= RampUpPlan.SMALLEST_QUANTITY) {
            return;
        }
        for (Network.Line line : network.componentsOf.get(route.item())) {
            stock[line.component()] = Math.max(0, stock[line.component()] - line.quantity() * units);
        }
        for (int use = 0; use < route.resources().length; use++) {
            int resource = route.resources()[use];
            hoursLeft[resource] = Math.max(0, hoursLeft[resource] - route.hours()[use] * units);
        }
        launchesOpen[position] -= units;
        launched[position][week] = units;
        if (route.lead() == 0) {
            stock[route.item()] += route.yield() * units;
        } else if (week + route.lead() < network.weeks) {
            due[week + route.lead()][route.item()] += route.yield() * units;
        }
    }

    private void deliver(int week) {
        for (Network.TargetNode target : network.targets) {
            int position = target.index();
            deliveriesOpen[position] += planned.deliveries()[position][week];
            double units = Math.min(Math.max(0, deliveriesOpen[position]), stock[target.item()]);
            deliveriesOpen[position] -= units;
            stock[target.item()] -= units;
            delivered[position][week] = units + (week == 0 ? 0 : delivered[position][week - 1]);
        }
    }
}
