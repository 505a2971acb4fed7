package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.Line;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.TargetNode;
import java.util.Comparator;

/**
 * A flow without any solving, for the time before a first one is solved: everything is launched on the fastest open route when it would be
 * needed to deliver on time, as if hours and parts were plentiful; what they do not allow in a week follows as soon as they do.
 */
public final class WishedFlow {
    private WishedFlow() {}

    /** A right schedule under the limits, seldom a good one. */
    public static FlowSchedule of(Network network, Limits limits) {
        double[][] launched = new double[network.routes.size()][network.weeks];
        double[][] delivered = new double[network.targets.size()][];
        for (TargetNode target : network.targets) {
            delivered[target.index()] = target.wanted().clone();
        }
        CumulatedFlow wished = new CumulatedFlow(launched, delivered);
        KnownStock known = new KnownStock(network, limits);
        for (int position = network.items() - 1; position >= 0; position--) {
            int item = network.componentsFirst[position];
            network.routesOf.get(item).stream()
                    .filter(route -> limits.isOpen(route.index(), network.weeks - 1))
                    .min(Comparator.comparingInt(RouteNode::lead))
                    .ifPresent(route -> launch(network, wished, route, known.of(item)));
        }
        return FlowRepair.withLatestOrders(network, limits, wished);
    }

    private static void launch(Network network, CumulatedFlow wished, RouteNode route, double[] known) {
        double[] sum = wished.launched()[route.index()];
        double launches = 0;
        for (int week = 0; week < network.weeks; week++) {
            int arrival = Math.min(week + route.lead(), network.weeks - 1);
            launches = Math.max(
                    launches, (needed(network, wished, route.item(), arrival) - known[arrival]) / route.yield());
            sum[week] = launches;
        }
    }

    private static double needed(Network network, CumulatedFlow wished, int item, int week) {
        double needed = 0;
        for (Line line : network.parentsOf.get(item)) {
            for (RouteNode parent : network.routesOf.get(line.parent())) {
                needed += line.quantity() * wished.launched()[parent.index()][week];
            }
        }
        for (TargetNode target : network.targets) {
            if (target.item() == item) {
                needed += target.wanted()[week];
            }
        }
        return needed;
    }
}
