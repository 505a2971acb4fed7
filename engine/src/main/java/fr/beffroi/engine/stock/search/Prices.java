package fr.beffroi.engine.stock.search;

import java.util.function.BooleanSupplier;

/**
 * Prices on the links, and the bound they prove. A link's price rises with time: the stage that delivers pays it for its promise, the stage
 * delivered to is paid it for its inbound time. As a promise is no longer than the inbound time it leads to, no answer costs less with the
 * prices than without, and what each stage costs at least, taken alone, adds up to a bound, whatever the prices are.
 */
final class Prices {
    /** By link and ticks; rises, and means something, from the tail's earliest promise to the head's latest inbound time. */
    final double[][] price;

    private final Core core;
    private final BestResponse response;
    private final double[][] inboundSum;
    private final double[][] promiseSum;
    private final double[] scratch;

    Prices(Core core) {
        this.core = core;
        response = new BestResponse(core);
        price = new double[core.tail.length][];
        for (int link = 0; link < price.length; link++) {
            price[link] = new double[core.inboundCost[core.head[link]].length];
        }
        inboundSum = BestResponse.arraysLike(core.inboundCost);
        promiseSum = BestResponse.arraysLike(core.promiseCost);
        scratch = response.scratch();
    }

    /** Takes over the prices of a search of the same part on longer ticks. */
    void startFrom(Prices coarser) {
        for (int link = 0; link < price.length; link++) {
            double[] from = coarser.price[link];
            double[] into = price[link];
            double ratio = into.length == 1 ? 0 : (from.length - 1.0) / (into.length - 1.0);
            for (int at = 0; at < into.length; at++) {
                int below = Math.min((int) (at * ratio), from.length - 1);
                int above = Math.min(below + 1, from.length - 1);
                into[at] = from[below] + (at * ratio - below) * (from[above] - from[below]);
            }
        }
    }

    /** Makes the prices rise within other ranges than those of the last pass. */
    void enter(Ranges ranges) {
        for (int link = 0; link < price.length; link++) {
            double[] own = price[link];
            int to = ranges.inboundTo[core.head[link]];
            for (int at = ranges.promiseFrom[core.tail[link]] + 1; at <= to; at++) {
                own[at] = Math.max(own[at], own[at - 1]);
            }
        }
    }

    /**
     * Passes once from the first stage to the last and back; each stage hands on what it can spare. The bound never falls, also when the pass
     * is broken off.
     */
    void pass(Ranges ranges, BooleanSupplier stop) {
        for (int stage = 0; stage < core.size() && !stop.getAsBoolean(); stage++) {
            if (core.linksOut[stage].length > 0) {
                handToCustomers(stage, ranges);
            }
        }
        for (int stage = core.size() - 1; stage >= 0 && !stop.getAsBoolean(); stage--) {
            if (core.linksIn[stage].length > 0) {
                handToSuppliers(stage, ranges);
            }
        }
    }

    /** What the prices prove: no choice within the ranges costs less. */
    double bound(Ranges ranges) {
        double bound = 0;
        for (int stage = 0; stage < core.size(); stage++) {
            addUp(stage, ranges);
            response.byInbound(stage, ranges, inboundSum[stage], promiseSum[stage], scratch);
            bound += Costs.least(scratch, ranges.inboundFrom[stage], ranges.inboundTo[stage]);
        }
        return bound;
    }

    /** A stage's cost by inbound time with the prices on its links, as of the last {@link #bound}. */
    double[] inboundSum(int stage) {
        return inboundSum[stage];
    }

    /** A stage's cost by promise with the prices on its links, as of the last {@link #bound}. */
    double[] promiseSum(int stage) {
        return promiseSum[stage];
    }

    /** The delivering stage's prices fall by what its promises cost more than the cheapest, as far as they still rise. */
    private void handToCustomers(int stage, Ranges ranges) {
        addUp(stage, ranges);
        response.byPromise(stage, ranges, inboundSum[stage], promiseSum[stage], scratch);
        double share = share(stage);
        int from = ranges.promiseFrom[stage];
        int to = ranges.promiseTo[stage];
        double least = Costs.least(scratch, from, to);
        for (int link : core.linksOut[stage]) {
            double[] own = price[link];
            double most = Double.NEGATIVE_INFINITY;
            for (int at = from; at <= to; at++) {
                most = Math.max(most, own[at] - share * (scratch[at] - least));
                own[at] = most;
            }
            int last = ranges.inboundTo[core.head[link]];
            for (int at = to + 1; at <= last; at++) {
                own[at] = most;
            }
        }
    }

    /** The prices of the stage delivered to rise by what its inbound times cost more than the cheapest, as far as they still rise. */
    private void handToSuppliers(int stage, Ranges ranges) {
        addUp(stage, ranges);
        response.byInbound(stage, ranges, inboundSum[stage], promiseSum[stage], scratch);
        double share = share(stage);
        int from = ranges.inboundFrom[stage];
        int to = ranges.inboundTo[stage];
        double least = Costs.least(scratch, from, to);
        for (int link : core.linksIn[stage]) {
            double[] own = price[link];
            double most = Double.POSITIVE_INFINITY;
            for (int at = to; at >= from; at--) {
                most = Math.min(most, own[at] + share * (scratch[at] - least));
                own[at] = most;
            }
            int first = ranges.promiseFrom[core.tail[link]];
            for (int at = from - 1; at >= first; at--) {
                own[at] = most;
            }
        }
    }

    private double share(int stage) {
        return 1.0 / Math.max(core.linksIn[stage].length, core.linksOut[stage].length);
    }

    private void addUp(int stage, Ranges ranges) {
        double[] inbound = inboundSum[stage];
        BestResponse.copy(core.inboundCost[stage], inbound);
        for (int link : core.linksIn[stage]) {
            double[] paid = price[link];
            for (int at = ranges.inboundFrom[stage]; at <= ranges.inboundTo[stage]; at++) {
                inbound[at] -= paid[at];
            }
        }
        double[] promise = promiseSum[stage];
        BestResponse.copy(core.promiseCost[stage], promise);
        for (int link : core.linksOut[stage]) {
            double[] paid = price[link];
            for (int at = ranges.promiseFrom[stage]; at <= ranges.promiseTo[stage]; at++) {
                promise[at] += paid[at];
            }
        }
    }
}
