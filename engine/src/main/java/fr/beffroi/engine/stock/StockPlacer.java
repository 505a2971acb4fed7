package fr.beffroi.engine.stock;

import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.stock.search.StockSearch;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where to keep stock. Each call is on its own; the same network gives the same placement unless the time ends the search. */
public final class StockPlacer {
    /** Where time is rounded, a search need not be closer than rounding is. */
    private static final double ROUNDED_GAP = 1e-4;

    private StockPlacer() {}

    /** The placement of least value that keeps every promise, or the best one found in the time asked, with a true bound. */
    public static StockPlacement place(SupplyNetwork network, StockRequest request) {
        Deadline deadline = new Deadline(request.timeLimitSeconds(), request.cancelled());
        StageNeighbours neighbours = new StageNeighbours(network);
        PromiseTightening tightening = new PromiseTightening(network, neighbours);
        TieRepair repair = new TieRepair(network, neighbours);
        List<Double> ladder = TickLadder.of(network);
        // To promise nothing keeps every promise.
        StockPlacement best = new StockPlacement(
                tightening.tighten(new double[network.stages().size()]), 0);
        @Nullable StockSearch search = null;
        for (double tick : ladder) {
            search = new StockSearch(network, tick, search);
            boolean isLast = tick == ladder.getLast();
            search.run(isLast ? request.gap() : Math.max(ROUNDED_GAP, request.gap() / 2), deadline);
            double[] promises = inUnits(search.promises(), tick);
            best = best.orBetter(new StockPlacement(tightening.tighten(promises), search.bound()));
            best = best.orBetter(new StockPlacement(tightening.tighten(repair.repair(promises, tick)), search.bound()));
            if (deadline.getAsBoolean() || best.gap() <= request.gap()) {
                break;
            }
        }
        return best.after(deadline.elapsedSeconds());
    }

    /**
     * What somebody does who looks at no part: stock only where a promise is limited, all else quoted as long as it takes. It keeps every
     * promise, so no best placement is worth more.
     */
    public static List<StagePromise> placeAtPromisesOnly(SupplyNetwork network) {
        double[] promises = new double[network.stages().size()];
        Arrays.fill(promises, Double.POSITIVE_INFINITY);
        return new PromiseTightening(network, new StageNeighbours(network)).tighten(promises);
    }

    private static double[] inUnits(int[] ticks, double tick) {
        double[] times = new double[ticks.length];
        for (int at = 0; at < ticks.length; at++) {
            times[at] = ticks[at] * tick;
        }
        return times;
    }
}
