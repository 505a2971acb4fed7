package fr.beffroi.engine.stock.search;

/**
 * Where an answer and a bound part. The cost of an answer less the bound is the sum, over stages and links, of what each costs more than it
 * must: there the search splits.
 */
final class Slack {
    private final Core core;
    private final Prices prices;

    Slack(Core core, Prices prices) {
        this.core = core;
        this.prices = prices;
    }

    /** Splits the ranges between what the answer chooses and what would be cheapest, where the difference costs most. */
    void split(Ranges ranges, Levels answer, Ranges below, Ranges above) {
        double most = -1;
        int[] cut = new int[3];
        for (int stage = 0; stage < core.size(); stage++) {
            double[] inboundSum = prices.inboundSum(stage);
            double[] promiseSum = prices.promiseSum(stage);
            int time = core.stageTime[stage];
            int inbound = answer.inbound()[stage];
            int promise = answer.promise()[stage];
            double cost =
                    inboundSum[inbound] + promiseSum[promise] + core.rate[stage] * core.root[inbound + time - promise];
            double least = Double.POSITIVE_INFINITY;
            int bestInbound = 0;
            int bestPromise = 0;
            for (int a = ranges.inboundFrom[stage]; a <= ranges.inboundTo[stage]; a++) {
                for (int b = ranges.promiseFrom[stage]; b <= Math.min(ranges.promiseTo[stage], a + time); b++) {
                    double other = inboundSum[a] + promiseSum[b] + core.rate[stage] * core.root[a + time - b];
                    if (other < least) {
                        least = other;
                        bestInbound = a;
                        bestPromise = b;
                    }
                }
            }
            if (cost - least > most && (bestInbound != inbound || bestPromise != promise)) {
                most = cost - least;
                cut = cut(stage, inbound, bestInbound, stage, promise, bestPromise);
            }
        }
        for (int link = 0; link < core.tail.length; link++) {
            int tail = core.tail[link];
            int head = core.head[link];
            double[] atTail = prices.atTail[link];
            double[] atHead = prices.atHead[link];
            int inbound = answer.inbound()[head];
            int promise = answer.promise()[tail];
            double dearest = Double.NEGATIVE_INFINITY;
            int bestInbound = 0;
            int bestPromise = 0;
            int dearestPromise = ranges.promiseFrom[tail];
            for (int a = ranges.inboundFrom[head], b = dearestPromise; a <= ranges.inboundTo[head]; a++) {
                for (; b <= ranges.promiseTo[tail] && b <= a; b++) {
                    dearestPromise = atTail[b] > atTail[dearestPromise] ? b : dearestPromise;
                }
                if (atTail[dearestPromise] + atHead[a] > dearest) {
                    dearest = atTail[dearestPromise] + atHead[a];
                    bestInbound = a;
                    bestPromise = dearestPromise;
                }
            }
            double less = dearest - atTail[promise] - atHead[inbound];
            if (less > most && (bestInbound != inbound || bestPromise != promise)) {
                most = less;
                cut = cut(head, inbound, bestInbound, tail, promise, bestPromise);
            }
        }
        if (cut[0] == 0) {
            below.inboundTo[cut[1]] = cut[2];
            above.inboundFrom[cut[1]] = cut[2] + 1;
        } else {
            below.promiseTo[cut[1]] = cut[2];
            above.promiseFrom[cut[1]] = cut[2] + 1;
        }
    }

    /** Which time (0 inbound, 1 promise), of which stage, up to where: in the middle of the larger difference. */
    private static int[] cut(int head, int inbound, int bestInbound, int tail, int promise, int bestPromise) {
        if (Math.abs(inbound - bestInbound) >= Math.abs(promise - bestPromise)) {
            return new int[] {0, head, Math.floorDiv(inbound + bestInbound, 2)};
        }
        return new int[] {1, tail, Math.floorDiv(promise + bestPromise, 2)};
    }
}
