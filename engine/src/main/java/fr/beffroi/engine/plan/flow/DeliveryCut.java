package fr.beffroi.engine.plan.flow;

import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.Amount;
import fr.beffroi.engine.plan.network.Network.LeverEffects;
import fr.beffroi.engine.plan.network.Network.SourceNode;

/**
 * A bound on what any lever plan can deliver in a block of weeks: {@code base} plus, for each lever started, its gain given the week it
 * becomes active (which never rises with that week). It is exact for the plan it was made at (a Benders optimality cut: J. F. Benders, 1962).
 *
 * @param base deliveries without any lever, as far as this cut knows
 * @param gains by lever, then by first active week; empty for levers without gain
 * @param wanted what one more unit wanted would add to the base, by target and week
 */
public record DeliveryCut(double base, double[][] gains, double[][] wanted) {

    /** The cut at {@code plan}, whose maximum over the block is {@code maximum}, with these prices and limits. */
    public static DeliveryCut at(Network network, LeverPlan plan, Limits limits, double maximum, Prices prices) {
        double[][] gains = new double[plan.size()][0];
        double base = maximum;
        for (int lever = 0; lever < plan.size(); lever++) {
            double[] gain = gainsOf(network, network.leverEffects.get(lever), limits, prices);
            if (gain[0] <= 0) {
                continue;
            }
            gains[lever] = gain;
            int active = plan.active(lever, network);
            if (active < network.weeks) {
                base -= gain[active];
            }
        }
        return new DeliveryCut(base, gains, prices.wanted);
    }

    /**
     * The same cut in another network with the same flow. Where something else is wanted only the right-hand sides differ, so the prices stay a
     * solution of the dual programme and bound its maximum too (sensitivity analysis of linear programmes).
     *
     * @param now what {@link Network#flowsWithin} says of it holds
     */
    public DeliveryCut in(Network before, Network now) {
        double moved = base;
        for (int target = 0; target < wanted.length; target++) {
            double[] old = before.targets.get(target).wanted();
            double[] other = now.targets.get(target).wanted();
            for (int week = 0; week < old.length; week++) {
                moved += wanted[target][week] * (other[week] - old[week]);
            }
        }
        double[][] kept = now.model.levers().stream()
                .map(lever -> gains[before.lever(lever.id())])
                .toArray(double[][]::new);
        return new DeliveryCut(moved, kept, wanted);
    }

    /** The bound for a plan, with every gain and the whole capped at {@code ceiling}. */
    public double boundFor(LeverPlan plan, Network network, double ceiling) {
        double bound = base;
        for (int lever = 0; lever < gains.length; lever++) {
            int active = plan.active(lever, network);
            if (active < gains[lever].length) {
                bound += Math.min(gains[lever][active], Math.max(0, ceiling - base));
            }
        }
        return Math.min(bound, ceiling);
    }

    private static double[] gainsOf(Network network, LeverEffects effects, Limits limits, Prices prices) {
        int weeks = network.weeks;
        double[] gain = new double[weeks];
        for (Amount add : effects.hours()) {
            for (int week = 0; week < weeks; week++) {
                gain[week] += add.quantity() * prices.hour[add.position()][week];
            }
        }
        for (Amount add : effects.supply()) {
            supplyGain(network.sources.get(add.position()), add.quantity(), limits, prices, gain);
        }
        for (int route : effects.unlockedRoutes()) {
            for (int week = 0; week < weeks; week++) {
                if (prices.opening[route][week] > 0) {
                    gain[week] += prices.opening[route][week] * mostEverLaunched(network, route, week);
                }
            }
        }
        for (int source : effects.unlockedSources()) {
            unlockGain(network, network.sources.get(source), limits, prices, gain);
        }
        for (int week = weeks - 2; week >= 0; week--) {
            gain[week] += gain[week + 1];
        }
        for (Amount deliver : effects.stock()) {
            for (int week = 0; week < weeks; week++) {
                gain[week] += deliver.quantity() * prices.stock[deliver.position()][week];
            }
        }
        return gain;
    }

    /** More supply helps where the source is open; where it is closed the unlocking lever carries the gain (with all supply on). */
    private static void supplyGain(SourceNode source, double perWeek, Limits limits, Prices prices, double[] gain) {
        for (int week = 0; week + source.lead() < gain.length; week++) {
            if (source.qualified() || limits.sourceUnlockers[source.index()][week] > 0) {
                gain[week] += perWeek * prices.stock[source.item()][week + source.lead()];
            }
        }
    }

    private static void unlockGain(Network network, SourceNode source, Limits limits, Prices prices, double[] gain) {
        if (source.qualified()) {
            return;
        }
        for (int week = 0; week + source.lead() < gain.length; week++) {
            double price = prices.stock[source.item()][week + source.lead()];
            switch (limits.sourceUnlockers[source.index()][week]) {
                case 0 ->
                    gain[week] += price * (network.supply[source.index()][week] + allAddedSupply(network, source));
                case 1 -> gain[week] += price * network.supply[source.index()][week];
                default -> {
                    // Two levers unlock it: losing one of them changes nothing.
                }
            }
        }
    }

    private static double allAddedSupply(Network network, SourceNode source) {
        return network.leverEffects.stream()
                .flatMap(effects -> effects.supply().stream())
                .filter(add -> add.position() == source.index())
                .mapToDouble(Amount::quantity)
                .sum();
    }

    /** Launches a route could at most have in a week with every lever active. */
    private static double mostEverLaunched(Network network, int route, int week) {
        double most = 1e9;
        int[] resources = network.routes.get(route).resources();
        for (int use = 0; use < resources.length; use++) {
            double hours = network.capacity[resources[use]][week];
            for (LeverEffects effects : network.leverEffects) {
                for (Amount add : effects.hours()) {
                    if (add.position() == resources[use]) {
                        hours += add.quantity();
                    }
                }
            }
            most = Math.min(most, hours / network.routes.get(route).hours()[use]);
        }
        return most;
    }
}
