package fr.beffroi.engine.stock;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How finely the search counts time: first coarsely, in the end as finely as the times are given, where that is affordable. */
final class TickLadder {
    /** On the longest way, the first time. */
    private static final int FIRST_TICKS = 500;

    /** From one step to the next. */
    private static final int FINER = 6;

    /** Memory that the times of all stages take, per tick of each of them, while the search is built and run. */
    private static final int BYTES_PER_TICK = 40;

    private static final int DECIMALS = 6;

    private TickLadder() {}

    /** Lengths of a tick in the network's unit of time, from long to short; on the last one all times are whole numbers, if it can be. */
    static List<Double> of(SupplyNetwork network) {
        BigInteger common = BigInteger.ZERO;
        for (SupplyStage stage : network.stages()) {
            common = common.gcd(scaled(stage.stageTime()));
            if (!Double.isInfinite(stage.longestPromise())) {
                common = common.gcd(scaled(stage.longestPromise()));
            }
        }
        double[] times = network.timesWithoutStock();
        double longest = Arrays.stream(times).max().orElse(0);
        double shortestTick = BYTES_PER_TICK
                * Arrays.stream(times).sum()
                / Runtime.getRuntime().maxMemory();
        double exact = new BigDecimal(common).movePointLeft(DECIMALS).doubleValue();
        if (exact == 0 || longest == 0) {
            return List.of(1.0);
        }
        List<Double> ladder = new ArrayList<>();
        for (double ticks = FIRST_TICKS; ticks * FINER < longest / Math.max(exact, shortestTick); ticks *= FINER) {
            ladder.add(affordable(longest, ticks));
        }
        if (exact >= shortestTick) {
            ladder.add(exact);
        } else if (ladder.isEmpty()) {
            ladder.add(affordable(longest, FIRST_TICKS));
        }
        return ladder;
    }

    /** A whole number of units, or a whole part of one: so that at least whole times stay exact. */
    private static double affordable(double longest, double ticks) {
        return longest > ticks ? Math.ceil(longest / ticks) : 1 / Math.floor(ticks / longest);
    }

    private static BigInteger scaled(double time) {
        return new BigDecimal(time)
                .movePointRight(DECIMALS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger();
    }
}
