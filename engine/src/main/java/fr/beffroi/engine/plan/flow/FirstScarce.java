package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.Line;
import fr.beffroi.engine.plan.network.Network.RouteNode;
import fr.beffroi.engine.plan.network.Network.TargetNode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/** A first guess which resources are scarce: those that could not keep pace with the fastest cadence wanted. */
final class FirstScarce {
    private FirstScarce() {}

    static BitSet of(Network network) {
        double[] perWeek = new double[network.items()];
        for (TargetNode target : network.targets) {
            double[] wanted = target.wanted();
            for (int week = 0; week < network.weeks; week++) {
                perWeek[target.item()] =
                        Math.max(perWeek[target.item()], wanted[week] - (week == 0 ? 0 : wanted[week - 1]));
            }
        }
        double[] hours = new double[network.capacity.length];
        for (int position = network.items() - 1; position >= 0; position--) {
            int item = network.componentsFirst[position];
            RouteNode route = network.routesOf.get(item).stream()
                    .filter(RouteNode::qualified)
                    .min(Comparator.comparingInt(RouteNode::lead))
                    .orElse(null);
            if (route == null) {
                continue;
            }
            double launches = perWeek[item] / route.yield();
            for (int use = 0; use < route.resources().length; use++) {
                hours[route.resources()[use]] += launches * route.hours()[use];
            }
            for (Line line : network.componentsOf.get(item)) {
                perWeek[line.component()] += launches * line.quantity();
            }
        }
        BitSet scarce = new BitSet();
        for (int resource = 0; resource < hours.length; resource++) {
            if (hours[resource]
                    > Arrays.stream(network.capacity[resource]).min().orElse(0)) {
                scarce.set(resource);
            }
        }
        return scarce;
    }
}
