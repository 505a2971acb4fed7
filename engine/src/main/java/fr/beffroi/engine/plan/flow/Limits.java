package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.Amount;
import fr.beffroi.engine.plan.network.Network.LeverEffects;
import fr.beffroi.engine.plan.network.Network.SourceNode;
import java.util.stream.IntStream;

/**
 * What a lever plan leaves as limits: hours, orders, routes in use, units in stock from outside, week by week. Extra amounts on single
 * limits can be added before use, to price them.
 */
public final class Limits {
    /** Hours by resource and week. */
    public final double[][] hours;
    /** Units that can be ordered by source and week; 0 while not unlocked. */
    public final double[][] orders;
    /** How many active levers unlock the source, by source and week (0 where it is qualified). */
    public final int[][] sourceUnlockers;
    /** How many active levers unlock the route, by route and week; -1 where it needs none. */
    public final int[][] routeUnlockers;
    /** Units that levers have delivered to stock by each week, cumulated, by item. */
    public final double[][] delivered;
    /** Units that could be ordered by source and week if every source were qualified. */
    public final double[][] supply;
    /** Units that may be launched on a route although it is closed, by route and week; empty for most routes. */
    private final double[][] launchesWhileClosed;

    public Limits(Network network, LeverPlan plan) {
        this(
                network,
                IntStream.range(0, plan.size())
                        .map(lever -> plan.active(lever, network))
                        .toArray());
    }

    /**
     * With levers that become active in those weeks.
     *
     * @param activeWeeks by lever; below 0 one that is active from before, whose stock is there already; at or beyond the horizon never
     */
    public Limits(Network network, int[] activeWeeks) {
        int weeks = network.weeks;
        hours = copy(network.capacity);
        supply = copy(network.supply);
        launchesWhileClosed = new double[network.routes.size()][0];
        sourceUnlockers = new int[network.sources.size()][weeks];
        routeUnlockers = new int[network.routes.size()][weeks];
        delivered = new double[network.items()][weeks];
        for (int lever = 0; lever < activeWeeks.length; lever++) {
            if (activeWeeks[lever] >= weeks) {
                continue;
            }
            int active = Math.max(0, activeWeeks[lever]);
            LeverEffects effects = network.leverEffects.get(lever);
            for (Amount add : effects.hours()) {
                raise(hours[add.position()], active, add.quantity());
            }
            for (Amount add : effects.supply()) {
                raise(supply[add.position()], active, add.quantity());
            }
            for (Amount deliver : effects.stock()) {
                raise(delivered[deliver.position()], active, activeWeeks[lever] < 0 ? 0 : deliver.quantity());
            }
            for (int route : effects.unlockedRoutes()) {
                raise(routeUnlockers[route], active);
            }
            for (int source : effects.unlockedSources()) {
                raise(sourceUnlockers[source], active);
            }
        }
        network.routes.stream()
                .filter(route -> route.qualified())
                .forEach(route -> java.util.Arrays.fill(routeUnlockers[route.index()], -1));
        orders = copy(supply);
        for (SourceNode source : network.sources) {
            if (!source.qualified()) {
                for (int week = 0; week < weeks; week++) {
                    if (sourceUnlockers[source.index()][week] == 0) {
                        orders[source.index()][week] = 0;
                    }
                }
            }
        }
    }

    /** Whether the route may be launched in that week. */
    public boolean isOpen(int route, int week) {
        return routeUnlockers[route][week] != 0;
    }

    /** Lets that many units be launched in a week in which the route is closed, as far as its resources allow. */
    public void allowWhileClosed(int route, int week, double launches) {
        if (launchesWhileClosed[route].length == 0) {
            launchesWhileClosed[route] = new double[routeUnlockers[route].length];
        }
        launchesWhileClosed[route][week] = launches;
    }

    double launchesWhileClosed(int route, int week) {
        return launchesWhileClosed[route].length == 0 ? 0 : launchesWhileClosed[route][week];
    }

    private static void raise(double[] values, int from, double by) {
        for (int week = from; week < values.length; week++) {
            values[week] += by;
        }
    }

    private static void raise(int[] values, int from) {
        for (int week = from; week < values.length; week++) {
            values[week]++;
        }
    }

    private static double[][] copy(double[][] values) {
        double[][] copy = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            copy[i] = values[i].clone();
        }
        return copy;
    }
}
