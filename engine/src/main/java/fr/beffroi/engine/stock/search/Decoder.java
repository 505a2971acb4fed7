package fr.beffroi.engine.stock.search;

/** Makes an answer that keeps every promise out of prices: stage by stage, each the cheapest that goes with those before it. */
final class Decoder {
    private final Core core;
    private final Prices prices;

    Decoder(Core core, Prices prices) {
        this.core = core;
        this.prices = prices;
    }

    /** From the first stage to the last; the prices must be added up for these ranges. */
    Levels fromSuppliers(Ranges ranges) {
        Levels levels = Levels.of(core.size());
        for (int stage = 0; stage < core.size(); stage++) {
            int from = ranges.inboundFrom[stage];
            for (int link : core.linksIn[stage]) {
                from = Math.max(from, levels.promise()[core.tail[link]]);
            }
            choose(
                    stage,
                    core.inboundCost[stage],
                    from,
                    ranges.inboundTo[stage],
                    prices.promiseSum(stage),
                    ranges.promiseFrom[stage],
                    ranges.promiseTo[stage],
                    levels);
        }
        return levels;
    }

    /** From the last stage to the first; the prices must be added up for these ranges. */
    Levels fromCustomers(Ranges ranges) {
        Levels levels = Levels.of(core.size());
        for (int stage = core.size() - 1; stage >= 0; stage--) {
            int to = ranges.promiseTo[stage];
            for (int link : core.linksOut[stage]) {
                to = Math.min(to, levels.inbound()[core.head[link]]);
            }
            choose(
                    stage,
                    prices.inboundSum(stage),
                    ranges.inboundFrom[stage],
                    ranges.inboundTo[stage],
                    core.promiseCost[stage],
                    ranges.promiseFrom[stage],
                    to,
                    levels);
        }
        return levels;
    }

    private void choose(
            int stage,
            double[] inboundCost,
            int inboundFrom,
            int inboundTo,
            double[] promiseCost,
            int promiseFrom,
            int promiseTo,
            Levels levels) {
        int time = core.stageTime[stage];
        double rate = core.rate[stage];
        double least = Double.POSITIVE_INFINITY;
        for (int inbound = inboundFrom; inbound <= inboundTo; inbound++) {
            int finished = inbound + time;
            int last = Math.min(promiseTo, finished);
            for (int promise = promiseFrom; promise <= last; promise++) {
                double cost = inboundCost[inbound] + promiseCost[promise] + rate * core.root[finished - promise];
                if (cost < least) {
                    least = cost;
                    levels.inbound()[stage] = inbound;
                    levels.promise()[stage] = promise;
                }
            }
        }
    }
}
