package fr.beffroi.engine.stock.search;

/**
 * Prices on the links, and the bound they prove. A link's two prices say what its promise and its inbound time carry of each other's cost;
 * whatever they are, the sum of what each stage and each link costs at least, taken alone, is a bound.
 */
final class Prices {
    final double[][] atTail;
    final double[][] atHead;
    private final Core core;
    private final BestResponse response;
    private final double[][] inboundSum;
    private final double[][] promiseSum;
    private final double[] scratch;

    Prices(Core core) {
        this.core = core;
        response = new BestResponse(core);
        atTail = new double[core.tail.length][];
        atHead = new double[core.tail.length][];
        for (int link = 0; link < core.tail.length; link++) {
            atTail[link] = new double[core.promiseCost[core.tail[link]].length];
            atHead[link] = new double[core.inboundCost[core.head[link]].length];
        }
        inboundSum = BestResponse.arraysLike(core.inboundCost);
        promiseSum = BestResponse.arraysLike(core.promiseCost);
        int longest = 1;
        for (int stage = 0; stage < core.size(); stage++) {
            longest = Math.max(longest, Math.max(inboundSum[stage].length, promiseSum[stage].length));
        }
        scratch = new double[longest];
    }

    /** Passes once from the first stage to the last and back, each time handing on what a stage costs at least. */
    void pass(Ranges ranges) {
        for (int stage = 0; stage < core.size(); stage++) {
            if (core.linksOut[stage].length > 0) {
                handToCustomers(stage, ranges);
            }
        }
        for (int stage = core.size() - 1; stage >= 0; stage--) {
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
        for (int link = 0; link < core.tail.length; link++) {
            bound -= dearest(link, ranges);
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

    /** The most the two prices of a link can carry together. */
    double dearest(int link, Ranges ranges) {
        int tail = core.tail[link];
        int head = core.head[link];
        double[] below = atTail[link];
        double[] above = atHead[link];
        double mostBelow = Double.NEGATIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int promise = ranges.promiseFrom[tail];
        for (int inbound = ranges.inboundFrom[head]; inbound <= ranges.inboundTo[head]; inbound++) {
            while (promise <= ranges.promiseTo[tail] && promise <= inbound) {
                mostBelow = Math.max(mostBelow, below[promise++]);
            }
            most = Math.max(most, mostBelow + above[inbound]);
        }
        return most;
    }

    private void handToCustomers(int stage, Ranges ranges) {
        addUp(stage, ranges);
        response.byPromise(stage, ranges, inboundSum[stage], promiseSum[stage], scratch);
        double share = share(stage);
        int from = ranges.promiseFrom[stage];
        int to = ranges.promiseTo[stage];
        double least = Costs.least(scratch, from, to);
        for (int link : core.linksOut[stage]) {
            int head = core.head[link];
            double[] own = atTail[link];
            double[] handed = atHead[link];
            double cheapest = Double.POSITIVE_INFINITY;
            int promise = from;
            for (int inbound = ranges.inboundFrom[head]; inbound <= ranges.inboundTo[head]; inbound++) {
                while (promise <= to && promise <= inbound) {
                    cheapest = Math.min(cheapest, share * (scratch[promise] - least) - own[promise]);
                    promise++;
                }
                handed[inbound] = cheapest;
            }
        }
    }

    private void handToSuppliers(int stage, Ranges ranges) {
        addUp(stage, ranges);
        response.byInbound(stage, ranges, inboundSum[stage], promiseSum[stage], scratch);
        double share = share(stage);
        int from = ranges.inboundFrom[stage];
        int to = ranges.inboundTo[stage];
        double least = Costs.least(scratch, from, to);
        for (int link : core.linksIn[stage]) {
            int tail = core.tail[link];
            double[] own = atHead[link];
            double[] handed = atTail[link];
            double cheapest = Double.POSITIVE_INFINITY;
            int inbound = to;
            for (int promise = ranges.promiseTo[tail]; promise >= ranges.promiseFrom[tail]; promise--) {
                while (inbound >= from && inbound >= promise) {
                    cheapest = Math.min(cheapest, share * (scratch[inbound] - least) - own[inbound]);
                    inbound--;
                }
                handed[promise] = cheapest;
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
            double[] price = atHead[link];
            for (int at = ranges.inboundFrom[stage]; at <= ranges.inboundTo[stage]; at++) {
                inbound[at] += price[at];
            }
        }
        double[] promise = promiseSum[stage];
        BestResponse.copy(core.promiseCost[stage], promise);
        for (int link : core.linksOut[stage]) {
            double[] price = atTail[link];
            for (int at = ranges.promiseFrom[stage]; at <= ranges.promiseTo[stage]; at++) {
                promise[at] += price[at];
            }
        }
    }
}
