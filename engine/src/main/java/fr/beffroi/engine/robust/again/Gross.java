package fr.beffroi.engine.robust.again;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.RouteNode;

/** Gross requirements: what all targets together want of every item, without looking at stock or time. */
final class Gross {
    private Gross() {}

    /** More than any plan has reason to launch on those routes, in units. */
    static double launches(Network network, boolean[] routes) {
        double[] wanted = new double[network.items()];
        for (Network.TargetNode target : network.targets) {
            wanted[target.item()] += target.wanted()[network.weeks - 1];
        }
        double launches = 1;
        for (int i = network.items() - 1; i >= 0; i--) {
            int item = network.componentsFirst[i];
            double leastYield = 1;
            for (RouteNode route : network.routesOf.get(item)) {
                leastYield = Math.min(leastYield, route.yield());
            }
            double launched = wanted[item] / leastYield;
            for (Network.Line line : network.componentsOf.get(item)) {
                wanted[line.component()] += line.quantity() * launched;
            }
            for (RouteNode route : network.routesOf.get(item)) {
                launches += routes[route.index()] ? launched : 0;
            }
        }
        return launches;
    }
}
