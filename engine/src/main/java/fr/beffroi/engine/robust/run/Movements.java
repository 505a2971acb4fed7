package fr.beffroi.engine.robust.run;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.SourceNode;
import fr.beffroi.engine.robust.Loss;

/** What comes into stock and goes out of it, by item and week, while something is lost. */
public final class Movements {
    private final Network network;
    private final PlannedWeeks done;
    private final Loss loss;
    private final LostWays lost;

    /** @param done what is really launched, ordered, delivered and started */
    public Movements(Network network, PlannedWeeks done, Loss loss, LostWays lost) {
        this.network = network;
        this.done = done;
        this.loss = loss;
        this.lost = lost;
    }

    /** {@code arrivals[item][week]} of all that is launched, ordered or started before a week; without what is lost under way. */
    public double[][] arrivals(int beginningBefore) {
        double[][] arrivals = new double[network.items()][network.weeks];
        for (int week = 0; week < beginningBefore; week++) {
            for (RouteNode route : network.routes) {
                double good = route.yield() * done.launches()[route.index()][week];
                add(arrivals[route.item()], week, week + route.lead(), good, lost.routes()[route.index()]);
            }
            for (SourceNode source : network.sources) {
                double units = done.orders()[source.index()][week];
                add(arrivals[source.item()], week, week + source.lead(), units, lost.sources()[source.index()]);
            }
        }
        for (int lever = 0; lever < done.levers().size(); lever++) {
            if (done.levers().starts(lever) && done.levers().start(lever) < beginningBefore) {
                int start = done.levers().start(lever);
                int active = done.levers().active(lever, network);
                for (Network.Amount brought : network.leverEffects.get(lever).stock()) {
                    add(arrivals[brought.position()], start, active, brought.quantity(), lost.levers()[lever]);
                }
            }
        }
        return arrivals;
    }

    private void add(double[] arrivals, int from, int to, double units, boolean isLost) {
        boolean isLostUnderWay = isLost && from < loss.fromWeek() && to >= loss.fromWeek();
        if (to < network.weeks && !isLostUnderWay) {
            arrivals[to] += units;
        }
    }

    /** {@code stock[item][week]} at the end of each week before that one. */
    public double[][] stock(int before) {
        double[][] stock = arrivals(before);
        for (int week = 0; week < before; week++) {
            for (RouteNode route : network.routes) {
                double units = done.launches()[route.index()][week];
                for (Network.Line line : network.componentsOf.get(route.item())) {
                    stock[line.component()][week] -= line.quantity() * units;
                }
            }
            for (Network.TargetNode target : network.targets) {
                stock[target.item()][week] -= done.deliveries()[target.index()][week];
            }
            for (int item = 0; item < network.items(); item++) {
                stock[item][week] += week == 0 ? network.initialStock[item] : stock[item][week - 1];
            }
        }
        return stock;
    }
}
