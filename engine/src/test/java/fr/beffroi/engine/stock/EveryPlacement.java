package fr.beffroi.engine.stock;

import java.util.Arrays;

/** The least value of stock by trying every whole time every stage could quote. Shares nothing with the search. */
final class EveryPlacement {
    private final SupplyNetwork network;
    private final int[] order;
    private final int[] tails;
    private final int[] heads;
    private final double[] rate;
    private final int[] promise;
    private double least = Double.POSITIVE_INFINITY;

    private EveryPlacement(SupplyNetwork network) {
        this.network = network;
        order = network.fromFirstToLast();
        tails = network.tails();
        heads = network.heads();
        promise = new int[order.length];
        rate = bounds(network);
        for (int stage = 0; stage < rate.length; stage++) {
            rate[stage] *= network.stages().get(stage).unitValueEuros();
        }
    }

    static double leastValue(SupplyNetwork network) {
        EveryPlacement every = new EveryPlacement(network);
        every.tryFrom(0, 0);
        return every.least;
    }

    /** What demand exceeds its mean by at each stage, along the ways to outside demand. */
    private static double[] bounds(SupplyNetwork network) {
        int[] order = network.fromFirstToLast();
        double[] variance = new double[order.length];
        for (int at = order.length - 1; at >= 0; at--) {
            int stage = order[at];
            double own = network.stages().get(stage).demandBound();
            variance[stage] += own * own;
            for (SupplyLink link : network.links()) {
                if (link.to().equals(network.stages().get(stage).id())) {
                    int tail = network.stages().stream()
                            .map(SupplyStage::id)
                            .toList()
                            .indexOf(link.from());
                    variance[tail] += link.quantity() * link.quantity() * variance[stage];
                }
            }
        }
        return Arrays.stream(variance).map(Math::sqrt).toArray();
    }

    private void tryFrom(int at, double value) {
        if (value >= least) {
            return;
        }
        if (at == order.length) {
            least = value;
            return;
        }
        int stage = order[at];
        int inbound = 0;
        for (int link = 0; link < tails.length; link++) {
            if (heads[link] == stage) {
                inbound = Math.max(inbound, promise[tails[link]]);
            }
        }
        int finished = inbound + (int) network.stages().get(stage).stageTime();
        for (int quoted = 0;
                quoted <= Math.min(finished, network.stages().get(stage).longestPromise());
                quoted++) {
            promise[stage] = quoted;
            tryFrom(at + 1, value + rate[stage] * Math.sqrt(finished - quoted));
        }
    }
}
