package fr.beffroi.engine.stock.search;

/** Takes times out of the ranges that no better answer can use: with them alone the bound exceeds the best answer known. */
final class PriceCut {
    private final Core core;
    private final Prices prices;
    private final BestResponse response;
    private final double[] scratch;

    PriceCut(Core core, Prices prices) {
        this.core = core;
        this.prices = prices;
        response = new BestResponse(core);
        scratch = response.scratch();
    }

    /**
     * Cuts from both ends of each range; the prices must be added up for these ranges.
     *
     * @return false if nothing is left
     */
    boolean cut(Ranges ranges, double bound, double pruneAt) {
        Ranges whole = ranges.copy();
        for (int stage = 0; stage < core.size(); stage++) {
            double[] inbound = prices.inboundSum(stage);
            double[] promise = prices.promiseSum(stage);
            response.byInbound(stage, whole, inbound, promise, scratch);
            int from = whole.inboundFrom[stage];
            int to = whole.inboundTo[stage];
            double most = Costs.least(scratch, from, to) + pruneAt - bound;
            while (from <= to && scratch[from] >= most) {
                from++;
            }
            while (from <= to && scratch[to] >= most) {
                to--;
            }
            ranges.inboundFrom[stage] = from;
            ranges.inboundTo[stage] = to;
            response.byPromise(stage, whole, inbound, promise, scratch);
            from = whole.promiseFrom[stage];
            to = whole.promiseTo[stage];
            most = Costs.least(scratch, from, to) + pruneAt - bound;
            while (from <= to && scratch[from] >= most) {
                from++;
            }
            while (from <= to && scratch[to] >= most) {
                to--;
            }
            ranges.promiseFrom[stage] = from;
            ranges.promiseTo[stage] = to;
        }
        return ranges.tighten(core);
    }
}
