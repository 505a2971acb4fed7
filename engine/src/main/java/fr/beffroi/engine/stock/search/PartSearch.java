package fr.beffroi.engine.stock.search;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Branch and bound on one connected part. The same part gives the same answers. */
final class PartSearch {
    private static final int ROOT_PASSES = 400;
    private static final int PASSES = 24;
    private static final int PASSES_PER_BOUND = 4;
    private static final int FAILED_MOVES = 12;
    /** Further passes that close less than this share of the gap are not worth their time. */
    private static final double LEAST_PROGRESS = 0.02;
    /** Relative; rounding of the sums stays well below. */
    private static final double EXACT = 1e-9;

    private final Core core;
    private final Prices prices;
    private final Decoder decoder;
    private final TreeMove treeMove;
    private final Slack slack;
    private final PriceCut priceCut;
    private final PriorityQueue<Open> open = new PriorityQueue<>(Comparator.comparingDouble(Open::bound));
    private Levels best;
    private double bestCost;
    private boolean rootDone;

    /** What is still to be searched. */
    private record Open(Ranges ranges, double bound) {}

    /** @param coarser search of the same part on longer ticks, whose prices are a good start */
    PartSearch(Core core, @Nullable PartSearch coarser) {
        this.core = core;
        prices = new Prices(core);
        if (coarser != null) {
            prices.startFrom(coarser.prices);
        }
        decoder = new Decoder(core, prices);
        treeMove = new TreeMove(core, new SplittableRandom(1));
        slack = new Slack(core, prices);
        priceCut = new PriceCut(core, prices);
        Ranges all = Ranges.all(core);
        prices.enter(all);
        open.add(new Open(all, prices.bound(all)));
        best = decoder.fromSuppliers(all);
        bestCost = core.cost(best);
    }

    Levels best() {
        return best;
    }

    double bestCost() {
        return bestCost;
    }

    /** No answer costs less. */
    double bound() {
        Open lowest = open.peek();
        return lowest == null ? bestCost : Math.min(bestCost, lowest.bound());
    }

    boolean isDone() {
        return open.isEmpty();
    }

    /** Searches one more piece, the one whose bound is the lowest, down to a leaf. */
    void step(BooleanSupplier stop) {
        @Nullable Open next = open.poll();
        while (next != null) {
            next = branch(next, rootDone ? PASSES : ROOT_PASSES, stop);
            rootDone = true;
        }
        open.removeIf(piece -> piece.bound() >= pruneAt());
    }

    /** Bounds a piece and splits it in two; one is left open, the other is the answer: null where there is nothing left. */
    private @Nullable Open branch(Open piece, int mostPasses, BooleanSupplier stop) {
        Ranges ranges = piece.ranges();
        double bound = piece.bound();
        prices.enter(ranges);
        for (int passes = 0; ; passes += PASSES_PER_BOUND) {
            double reached = prices.bound(ranges);
            double progress = reached - bound;
            bound = Math.max(bound, reached);
            take(decoder.fromSuppliers(ranges));
            take(decoder.fromCustomers(ranges));
            if (bound >= pruneAt() || !priceCut.cut(ranges, reached, pruneAt())) {
                return null;
            }
            if (stop.getAsBoolean()) {
                open.add(new Open(ranges, bound));
                return null;
            }
            boolean isSlow = passes > 0 && progress < LEAST_PROGRESS * (bestCost - bound);
            if (passes >= mostPasses || isSlow) {
                break;
            }
            for (int pass = 0; pass < PASSES_PER_BOUND; pass++) {
                prices.pass(ranges, stop);
            }
        }
        improve(stop);
        prices.bound(ranges);
        return split(ranges, Math.min(bound, pruneAt()));
    }

    private @Nullable Open split(Ranges ranges, double bound) {
        Levels near = decoder.fromSuppliers(ranges);
        take(near);
        Ranges below = ranges.copy();
        Ranges above = ranges.copy();
        slack.split(ranges, near, below, above);
        boolean isBelowLeft = below.tighten(core);
        boolean isAboveLeft = above.tighten(core);
        if (isBelowLeft && isAboveLeft) {
            boolean isNearBelow = below.holds(near);
            open.add(new Open(isNearBelow ? above : below, bound));
            return new Open(isNearBelow ? below : above, bound);
        }
        return isBelowLeft ? new Open(below, bound) : isAboveLeft ? new Open(above, bound) : null;
    }

    private double pruneAt() {
        return bestCost - EXACT * Math.abs(bestCost);
    }

    /** Keeps an answer if it is better than the best. */
    private double take(Levels found) {
        double cost = core.cost(found);
        if (cost < bestCost) {
            best = found;
            bestCost = cost;
        }
        return cost;
    }

    /** Looks around the best answer for a better one. */
    private void improve(BooleanSupplier stop) {
        Ranges all = Ranges.all(core);
        int failed = 0;
        while (failed < FAILED_MOVES && !stop.getAsBoolean()) {
            double before = pruneAt();
            failed = take(treeMove.improve(all, best)) < before ? 0 : failed + 1;
        }
    }
}
