package fr.beffroi.engine.stock.search;

import java.util.function.IntUnaryOperator;

/** What each stage costs while a network is reduced; by index in the network, with the meaning that {@link Core} gives them. */
final class StageCosts {
    final int[] stageTime;
    final double[] rate;
    final double[][] inboundCost;
    final double[][] promiseCost;
    private final double[] root;
    private final StaircaseMinima minima;

    StageCosts(TickNetwork network) {
        stageTime = network.stageTime.clone();
        rate = network.rate.clone();
        inboundCost = new double[rate.length][];
        promiseCost = new double[rate.length][];
        for (int stage = 0; stage < rate.length; stage++) {
            inboundCost[stage] = new double[network.mostInbound[stage] + 1];
            promiseCost[stage] = new double[network.mostPromise[stage] + 1];
        }
        root = new double[network.mostCovered() + 1];
        for (int ticks = 0; ticks < root.length; ticks++) {
            root[ticks] = Math.sqrt(ticks);
        }
        minima = new StaircaseMinima(root);
    }

    /** The search problem of some stages, whose links are given by their places in {@code part}. */
    Core core(int[] part, int[] tail, int[] head) {
        int[] times = new int[part.length];
        double[] rates = new double[part.length];
        double[][] inbound = new double[part.length][];
        double[][] promise = new double[part.length][];
        for (int at = 0; at < part.length; at++) {
            times[at] = stageTime[part[at]];
            rates[at] = rate[part[at]];
            inbound[at] = inboundCost[part[at]];
            promise[at] = promiseCost[part[at]];
        }
        return new Core(times, rates, inbound, promise, tail, head, root);
    }

    /**
     * Without suppliers the best inbound time follows from the promise, which alone is left.
     *
     * @return the inbound time by promise
     */
    IntUnaryOperator settleInbound(int stage) {
        double[] inbound = inboundCost[stage];
        double[] promise = promiseCost[stage];
        int time = stageTime[stage];
        double price = rate[stage];
        double[] settled = new double[promise.length];
        minima.fill(inbound, 0, inbound.length - 1, 0, promise.length - 1, time, price, settled);
        for (int at = 0; at < promise.length; at++) {
            settled[at] += promise[at];
        }
        inboundCost[stage] = new double[1];
        promiseCost[stage] = settled;
        stageTime[stage] = promise.length - 1;
        rate[stage] = 0;
        return promised -> bestInbound(inbound, time, price, promised);
    }

    /**
     * Without customers the best promise follows from the inbound time, which alone is left.
     *
     * @return the promise by inbound time
     */
    IntUnaryOperator settlePromise(int stage) {
        double[] inbound = inboundCost[stage];
        double[] promise = promiseCost[stage];
        int time = stageTime[stage];
        double price = rate[stage];
        // Counted back from the latest times, promises take the part of inbound times.
        double[] reversed = reverse(promise);
        int shift = time + inbound.length - promise.length;
        double[] answers = new double[inbound.length];
        minima.fill(reversed, 0, promise.length - 1, 0, inbound.length - 1, shift, price, answers);
        double[] settled = reverse(answers);
        for (int at = 0; at < inbound.length; at++) {
            settled[at] += inbound[at];
        }
        inboundCost[stage] = settled;
        promiseCost[stage] = new double[1];
        stageTime[stage] = 0;
        rate[stage] = 0;
        return waited -> bestPromise(promise, time, price, waited);
    }

    private int bestInbound(double[] inbound, int time, double price, int promise) {
        int best = Math.max(0, promise - time);
        for (int at = best + 1; at < inbound.length; at++) {
            if (inbound[at] + price * root[at + time - promise] < inbound[best] + price * root[best + time - promise]) {
                best = at;
            }
        }
        return best;
    }

    private int bestPromise(double[] promise, int time, double price, int inbound) {
        int best = 0;
        for (int at = 1; at < promise.length && at <= inbound + time; at++) {
            if (promise[at] + price * root[inbound + time - at] < promise[best] + price * root[inbound + time - best]) {
                best = at;
            }
        }
        return best;
    }

    private static double[] reverse(double[] values) {
        double[] reversed = new double[values.length];
        for (int at = 0; at < values.length; at++) {
            reversed[values.length - 1 - at] = values[at];
        }
        return reversed;
    }
}
