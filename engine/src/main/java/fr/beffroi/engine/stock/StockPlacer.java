package fr.beffroi.engine.stock;

import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.stock.search.StockSearch;
import java.util.ArrayList;
import java.util.List;

/** Finds where to keep stock. Each call is on its own; the same network gives the same placement unless the time ends the search. */
public final class StockPlacer {
    private StockPlacer() {}

    /** The placement of least value that keeps every promise, or the best one found in the time asked, with a true bound. */
    public static StockPlacement place(SupplyNetwork network, StockRequest request) {
        Deadline deadline = new Deadline(request.timeLimitSeconds(), request.cancelled());
        double tick = TickChoice.of(network);
        StockSearch search = new StockSearch(network, tick);
        search.run(request.gap(), deadline);
        int[] ticks = search.promises();
        double[] promises = new double[ticks.length];
        for (int stage = 0; stage < ticks.length; stage++) {
            promises[stage] = ticks[stage] * tick;
        }
        List<StagePromise> stages = new PromiseTightening(network).tighten(promises);
        double value = stages.stream().mapToDouble(StagePromise::valueEuros).sum();
        return new StockPlacement(
                new ArrayList<>(stages), value, Math.min(value, search.bound()), deadline.elapsedSeconds());
    }
}
