package fr.beffroi.engine.explain.bottleneck;

import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.flow.Prices;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import java.util.BitSet;

/** A route that is not qualified, in the weeks in which no lever has unlocked it. Its resources keep their hours. */
record RouteLock(Network network, RouteNode route) implements PhysicalLimit {
    @Override
    public Bottleneck.Kind kind() {
        return Bottleneck.Kind.ROUTE;
    }

    @Override
    public String id() {
        return network.model.routes().get(route.index()).id();
    }

    @Override
    public BitSet weeks(Limits limits) {
        BitSet weeks = new BitSet();
        for (int week = 0; week + route.lead() < network.weeks; week++) {
            weeks.set(week, !limits.isOpen(route.index(), week));
        }
        return weeks;
    }

    @Override
    public double hint(Prices prices, int week) {
        return prices.ofLaunch(route.index(), week);
    }

    @Override
    public double size(Limits limits, int week) {
        double most = Double.MAX_VALUE;
        for (int use = 0; use < route.resources().length; use++) {
            most = Math.min(most, limits.hours[route.resources()[use]][week] / route.hours()[use]);
        }
        return most;
    }

    @Override
    public void raise(Limits limits, BitSet weeks, double units) {
        weeks.stream().forEach(week -> limits.allowWhileClosed(route.index(), week, units));
    }

    @Override
    public void remove(Limits limits) {
        weeks(limits).stream().forEach(week -> limits.routeUnlockers[route.index()][week] = 1);
    }
}
