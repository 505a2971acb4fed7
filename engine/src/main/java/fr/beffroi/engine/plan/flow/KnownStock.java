package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.SourceNode;
import java.util.HashMap;
import java.util.Map;

/** What is in stock of each item by each week without making any: initial stock, what levers bring, and the most that can be bought. */
final class KnownStock {
    private final Network network;
    private final Limits limits;
    private final Map<Integer, double[]> units = new HashMap<>();

    KnownStock(Network network, Limits limits) {
        this.network = network;
        this.limits = limits;
    }

    /** Cumulated units by week. */
    double[] of(int item) {
        return units.computeIfAbsent(item, this::sum);
    }

    /** Units that the items between a need and {@code week}, in the time of the item needed, spare. */
    double between(Need need, int week) {
        double spared = 0;
        int own = need.ownWeek(week, network.weeks);
        for (Need.Between each : need.between()) {
            spared += each.factor() * of(each.item())[own + each.offsetWeeks()];
        }
        return spared;
    }

    /** Units that a kit lets its consumer launch or deliver by {@code week}. */
    double allows(Echelons.Kit kit, int week) {
        int own = week - kit.need().shiftWeeks();
        return (of(kit.item())[own] + between(kit.need(), own)) / kit.need().perUnit();
    }

    private double[] sum(int item) {
        double[] stock = limits.delivered[item].clone();
        for (int week = 0; week < network.weeks; week++) {
            stock[week] += network.initialStock[item];
        }
        for (SourceNode source : network.sourcesOf.get(item)) {
            double sum = 0;
            for (int week = source.lead(); week < network.weeks; week++) {
                sum += limits.orders[source.index()][week - source.lead()];
                stock[week] += sum;
            }
        }
        return stock;
    }
}
