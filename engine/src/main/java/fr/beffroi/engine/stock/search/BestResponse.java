package fr.beffroi.engine.stock.search;

import java.util.Arrays;

/** The cheapest answer of one stage when one of its two times is given: where all the time of the search goes. */
final class BestResponse {
    private final Core core;

    BestResponse(Core core) {
        this.core = core;
    }

    /**
     * For each promise {@code b} in its range: {@code promiseCost[b]} and the least {@code inboundCost[a] + rate √(a + T - b)}.
     *
     * @param inboundCost by inbound time
     * @param promiseCost by promise
     * @param best is filled in by promise; {@link Double#POSITIVE_INFINITY} where no inbound time goes with it
     */
    void byPromise(int stage, Ranges ranges, double[] inboundCost, double[] promiseCost, double[] best) {
        int time = core.stageTime[stage];
        double rate = core.rate[stage];
        int from = ranges.inboundFrom[stage];
        int to = ranges.inboundTo[stage];
        if (rate == 0) {
            double least = Double.POSITIVE_INFINITY;
            int inbound = to;
            for (int promise = ranges.promiseTo[stage]; promise >= ranges.promiseFrom[stage]; promise--) {
                while (inbound >= from && inbound + time >= promise) {
                    least = Math.min(least, inboundCost[inbound--]);
                }
                best[promise] = promiseCost[promise] + least;
            }
            return;
        }
        double[] root = core.root;
        for (int promise = ranges.promiseFrom[stage]; promise <= ranges.promiseTo[stage]; promise++) {
            double least = Double.POSITIVE_INFINITY;
            int shift = time - promise;
            for (int inbound = Math.max(from, -shift); inbound <= to; inbound++) {
                least = Math.min(least, inboundCost[inbound] + rate * root[inbound + shift]);
            }
            best[promise] = promiseCost[promise] + least;
        }
    }

    /** The same by inbound time: {@code inboundCost[a]} and the least {@code promiseCost[b] + rate √(a + T - b)}. */
    void byInbound(int stage, Ranges ranges, double[] inboundCost, double[] promiseCost, double[] best) {
        int time = core.stageTime[stage];
        double rate = core.rate[stage];
        int from = ranges.promiseFrom[stage];
        int to = ranges.promiseTo[stage];
        if (rate == 0) {
            double least = Double.POSITIVE_INFINITY;
            int promise = from;
            for (int inbound = ranges.inboundFrom[stage]; inbound <= ranges.inboundTo[stage]; inbound++) {
                while (promise <= to && promise <= inbound + time) {
                    least = Math.min(least, promiseCost[promise++]);
                }
                best[inbound] = inboundCost[inbound] + least;
            }
            return;
        }
        double[] root = core.root;
        for (int inbound = ranges.inboundFrom[stage]; inbound <= ranges.inboundTo[stage]; inbound++) {
            double least = Double.POSITIVE_INFINITY;
            int finished = inbound + time;
            int last = Math.min(to, finished);
            for (int promise = from; promise <= last; promise++) {
                least = Math.min(least, promiseCost[promise] + rate * root[finished - promise]);
            }
            best[inbound] = inboundCost[inbound] + least;
        }
    }

    /** A copy of {@code costs} to add to, in {@code into}. */
    static void copy(double[] costs, double[] into) {
        System.arraycopy(costs, 0, into, 0, costs.length);
    }

    static double[][] arraysLike(double[][] costs) {
        return Arrays.stream(costs).map(cost -> new double[cost.length]).toArray(double[][]::new);
    }
}
