package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;

/**
 * What is launched, ordered and delivered in each week: {@code launches[route][week]}, {@code orders[source][week]},
 * {@code deliveries[target][week]}, and the stock of every item at the end of each week.
 */
public record FlowSchedule(double[][] launches, double[][] orders, double[][] deliveries, double[][] stock) {

    /** Priority-weighted unit-weeks late. */
    public double backlog(Network network) {
        double backlog = 0;
        for (Network.TargetNode target : network.targets) {
            double sum = 0;
            for (int week = 0; week < network.weeks; week++) {
                sum += deliveries[target.index()][week];
                backlog += target.priority() * Math.max(0, target.wanted()[week] - sum);
            }
        }
        return backlog;
    }

    /** € of stock, summed over the weeks. */
    public double stockValueEuros(Network network) {
        double value = 0;
        for (int item = 0; item < stock.length; item++) {
            double unitCost = network.model.items().get(item).unitCost();
            for (double units : stock[item]) {
                value += unitCost * units;
            }
        }
        return value;
    }
}
