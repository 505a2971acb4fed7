package fr.beffroi.engine.stock.search;

import fr.beffroi.engine.stock.SupplyNetwork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The whole network, on ticks: what need not be searched, and a search for each part that must be. */
public final class StockSearch {
    private final Reduction reduction;
    private final List<int[]> parts;
    private final List<PartSearch> searches = new ArrayList<>();
    private final int size;

    /**
     * @param tick length of a tick in the network's unit of time
     * @param coarser a search of the same network on longer ticks to start from
     */
    public StockSearch(SupplyNetwork network, double tick, @Nullable StockSearch coarser) {
        size = network.stages().size();
        reduction = new Reduction(new TickNetwork(network, tick));
        parts = reduction.parts();
        for (int number = 0; number < parts.size(); number++) {
            PartSearch start = coarser == null ? null : coarser.searches.get(number);
            searches.add(new PartSearch(reduction.core(parts.get(number)), start));
        }
    }

    /** Cost of the best answer, with stage times rounded down to ticks. */
    public double bestCost() {
        return reduction.settledCost()
                + searches.stream().mapToDouble(PartSearch::bestCost).sum();
    }

    /** What no answer costs less than. */
    public double bound() {
        return reduction.settledCost()
                + searches.stream().mapToDouble(PartSearch::bound).sum();
    }

    /** Stages that were left to search. */
    public int searchedStages() {
        return parts.stream().mapToInt(part -> part.length).sum();
    }

    /** Searches until the gap is closed or it is time to stop; the part with the widest gap first. */
    public void run(double gap, BooleanSupplier stop) {
        while (!stop.getAsBoolean() && bestCost() - bound() > gap * Math.abs(bestCost())) {
            searches.stream()
                    .filter(search -> !search.isDone())
                    .max(Comparator.comparingDouble(search -> search.bestCost() - search.bound()))
                    .ifPresent(search -> search.step(stop));
        }
    }

    /** Time each stage quotes in the best answer, in ticks. */
    public int[] promises() {
        Levels levels = Levels.of(size);
        for (int number = 0; number < parts.size(); number++) {
            int[] part = parts.get(number);
            Levels best = searches.get(number).best();
            for (int at = 0; at < part.length; at++) {
                levels.inbound()[part[at]] = best.inbound()[at];
                levels.promise()[part[at]] = best.promise()[at];
            }
        }
        reduction.expand(levels);
        return levels.promise();
    }
}
