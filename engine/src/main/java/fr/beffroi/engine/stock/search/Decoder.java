package fr.beffroi.engine.stock.search;

/** Makes an answer that keeps every promise out of prices: stage by stage, each the cheapest that goes with those before it. */
final class Decoder {
    private final Core core;
    private final Prices prices;
    private final BestResponse response;
    private final double[] costs;

    Decoder(Core core, Prices prices) {
        this.core = core;
        this.prices = prices;
        response = new BestResponse(core);
        costs = response.scratch();
    }

    /** From the first stage to the last; the prices must be added up for these ranges. */
    Levels fromSuppliers(Ranges ranges) {
        Levels levels = Levels.of(core.size());
        Ranges held = ranges.copy();
        for (int stage = 0; stage < core.size(); stage++) {
            for (int link : core.linksIn[stage]) {
                held.inboundFrom[stage] = Math.max(held.inboundFrom[stage], levels.promise()[core.tail[link]]);
            }
            choose(stage, held, core.inboundCost[stage], prices.promiseSum(stage), levels);
        }
        return levels;
    }

    /** From the last stage to the first; the prices must be added up for these ranges. */
    Levels fromCustomers(Ranges ranges) {
        Levels levels = Levels.of(core.size());
        Ranges held = ranges.copy();
        for (int stage = core.size() - 1; stage >= 0; stage--) {
            for (int link : core.linksOut[stage]) {
                held.promiseTo[stage] = Math.min(held.promiseTo[stage], levels.inbound()[core.head[link]]);
            }
            choose(stage, held, prices.inboundSum(stage), core.promiseCost[stage], levels);
        }
        return levels;
    }

    private void choose(int stage, Ranges held, double[] inboundCost, double[] promiseCost, Levels levels) {
        response.byInbound(stage, held, inboundCost, promiseCost, costs);
        int inbound = Costs.whereLeast(costs, held.inboundFrom[stage], held.inboundTo[stage]);
        levels.inbound()[stage] = inbound;
        levels.promise()[stage] =
                response.promiseFor(stage, inbound, held.promiseFrom[stage], held.promiseTo[stage], promiseCost);
    }
}
