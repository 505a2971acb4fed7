package fr.beffroi.engine.stock.search;

import java.util.Arrays;

/** The cheapest answer of one stage when one of its two times is given: where all the time of the search goes. */
final class BestResponse {
    private final Core core;
    private final StaircaseMinima minima;
    private final double[] reversed;
    private final double[] answers;

    BestResponse(Core core) {
        this.core = core;
        minima = new StaircaseMinima(core.root);
        int longest = 1;
        for (int stage = 0; stage < core.size(); stage++) {
            longest = Math.max(longest, Math.max(core.inboundCost[stage].length, core.promiseCost[stage].length));
        }
        reversed = new double[longest];
        answers = new double[longest];
    }

    /** An array as long as the longest list of times of any stage. */
    double[] scratch() {
        return new double[reversed.length];
    }

    /**
     * For each promise {@code b} in its range: {@code promiseCost[b]} and the least {@code inboundCost[a] + rate √(a + T - b)}.
     *
     * @param inboundCost by inbound time
     * @param promiseCost by promise
     * @param best is filled in by promise; {@link Double#POSITIVE_INFINITY} where no inbound time goes with it
     */
    void byPromise(int stage, Ranges ranges, double[] inboundCost, double[] promiseCost, double[] best) {
        int inboundFrom = ranges.inboundFrom[stage];
        int inboundTo = ranges.inboundTo[stage];
        int promiseFrom = ranges.promiseFrom[stage];
        int promiseTo = ranges.promiseTo[stage];
        minima.fill(
                inboundCost,
                inboundFrom,
                inboundTo,
                promiseFrom,
                promiseTo,
                core.stageTime[stage],
                core.rate[stage],
                best);
        for (int promise = promiseFrom; promise <= promiseTo; promise++) {
            best[promise] += promiseCost[promise];
        }
    }

    /** The same by inbound time: {@code inboundCost[a]} and the least {@code promiseCost[b] + rate √(a + T - b)}. */
    void byInbound(int stage, Ranges ranges, double[] inboundCost, double[] promiseCost, double[] best) {
        int inboundFrom = ranges.inboundFrom[stage];
        int inboundTo = ranges.inboundTo[stage];
        int promiseFrom = ranges.promiseFrom[stage];
        int promiseTo = ranges.promiseTo[stage];
        // Counted back from the latest times, promises take the part of inbound times.
        for (int promise = promiseFrom; promise <= promiseTo; promise++) {
            reversed[promiseTo - promise] = promiseCost[promise];
        }
        int shift = core.stageTime[stage] + inboundTo - promiseTo;
        minima.fill(reversed, 0, promiseTo - promiseFrom, 0, inboundTo - inboundFrom, shift, core.rate[stage], answers);
        for (int inbound = inboundFrom; inbound <= inboundTo; inbound++) {
            best[inbound] = inboundCost[inbound] + answers[inboundTo - inbound];
        }
    }

    /** The cheapest inbound time within {@code from … to} for a promise, the first of them. */
    int inboundFor(int stage, int promise, int from, int to, double[] inboundCost) {
        int shift = core.stageTime[stage] - promise;
        int best = Math.max(from, -shift);
        double least = Double.POSITIVE_INFINITY;
        for (int inbound = best; inbound <= to; inbound++) {
            double cost = inboundCost[inbound] + core.rate[stage] * core.root[inbound + shift];
            if (cost < least) {
                least = cost;
                best = inbound;
            }
        }
        return best;
    }

    /** The cheapest promise within {@code from … to} for an inbound time, the first of them. */
    int promiseFor(int stage, int inbound, int from, int to, double[] promiseCost) {
        int finished = inbound + core.stageTime[stage];
        int best = from;
        double least = Double.POSITIVE_INFINITY;
        for (int promise = from; promise <= Math.min(to, finished); promise++) {
            double cost = promiseCost[promise] + core.rate[stage] * core.root[finished - promise];
            if (cost < least) {
                least = cost;
                best = promise;
            }
        }
        return best;
    }

    /** A copy of {@code costs} to add to, in {@code into}. */
    static void copy(double[] costs, double[] into) {
        System.arraycopy(costs, 0, into, 0, costs.length);
    }

    static double[][] arraysLike(double[][] costs) {
        return Arrays.stream(costs).map(cost -> new double[cost.length]).toArray(double[][]::new);
    }
}
