package fr.beffroi.engine.stock.search;

/**
 * Where an answer and a bound part. The cost of an answer less the bound is the sum, over stages, of what each costs more than it must, and,
 * over links, of the price between promise and inbound time: there the search splits.
 */
final class Slack {
    private final Core core;
    private final Prices prices;
    private final BestResponse response;
    private final double[] costs;
    private double most;
    private boolean ofInbound;
    private int stage;
    private int upTo;

    Slack(Core core, Prices prices) {
        this.core = core;
        this.prices = prices;
        response = new BestResponse(core);
        costs = response.scratch();
    }

    /** Splits the ranges between what the answer chooses and what would be cheapest, where the difference costs most. */
    void split(Ranges ranges, Levels answer, Ranges below, Ranges above) {
        most = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < core.size(); at++) {
            lookAtStage(at, ranges, answer);
        }
        for (int link = 0; link < core.tail.length; link++) {
            int promise = answer.promise()[core.tail[link]];
            int inbound = answer.inbound()[core.head[link]];
            keep(
                    prices.price[link][inbound] - prices.price[link][promise],
                    core.head[link],
                    inbound,
                    Math.max(promise, ranges.inboundFrom[core.head[link]]),
                    core.tail[link],
                    promise,
                    Math.min(inbound, ranges.promiseTo[core.tail[link]]));
        }
        if (ofInbound) {
            below.inboundTo[stage] = upTo;
            above.inboundFrom[stage] = upTo + 1;
        } else {
            below.promiseTo[stage] = upTo;
            above.promiseFrom[stage] = upTo + 1;
        }
    }

    private void lookAtStage(int at, Ranges ranges, Levels answer) {
        double[] inboundSum = prices.inboundSum(at);
        double[] promiseSum = prices.promiseSum(at);
        response.byInbound(at, ranges, inboundSum, promiseSum, costs);
        int bestInbound = Costs.whereLeast(costs, ranges.inboundFrom[at], ranges.inboundTo[at]);
        int bestPromise =
                response.promiseFor(at, bestInbound, ranges.promiseFrom[at], ranges.promiseTo[at], promiseSum);
        int inbound = answer.inbound()[at];
        int promise = answer.promise()[at];
        double cost = inboundSum[inbound]
                + promiseSum[promise]
                + core.rate[at] * core.root[inbound + core.stageTime[at] - promise];
        keep(cost - costs[bestInbound], at, inbound, bestInbound, at, promise, bestPromise);
    }

    /** Keeps the middle of the larger of two differences, if it costs more than what is kept. */
    private void keep(double cost, int head, int inbound, int otherInbound, int tail, int promise, int otherPromise) {
        if (cost <= most || (inbound == otherInbound && promise == otherPromise)) {
            return;
        }
        most = cost;
        ofInbound = Math.abs(inbound - otherInbound) >= Math.abs(promise - otherPromise);
        stage = ofInbound ? head : tail;
        upTo = ofInbound ? Math.floorDiv(inbound + otherInbound, 2) : Math.floorDiv(promise + otherPromise, 2);
    }
}
