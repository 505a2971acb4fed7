package fr.beffroi.engine.stock;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;

/** How finely the search counts time: as finely as the times are given where that is affordable. */
final class TickChoice {
    /** More ticks than this on the longest way cost more than they bring. */
    private static final int MOST_TICKS = Integer.getInteger("mt",600);

    private static final int DECIMALS = 6;

    private TickChoice() {}

    /** Length of a tick in the network's unit of time: the largest that all times are whole numbers of, unless that is too small. */
    static double of(SupplyNetwork network) {
        BigInteger common = BigInteger.ZERO;
        for (SupplyStage stage : network.stages()) {
            common = common.gcd(scaled(stage.stageTime()));
            if (!Double.isInfinite(stage.longestPromise())) {
                common = common.gcd(scaled(stage.longestPromise()));
            }
        }
        double longest = Arrays.stream(network.timesWithoutStock()).max().orElse(0);
        double exact = new BigDecimal(common).movePointLeft(DECIMALS).doubleValue();
        return exact > 0 ? Math.max(exact, affordable(longest)) : 1;
    }

    /** A whole number of units, or a whole part of one: so that at least whole times stay exact. */
    private static double affordable(double longest) {
        return longest > MOST_TICKS ? Math.ceil(longest / MOST_TICKS) : 1 / Math.floor(MOST_TICKS / longest);
    }

    private static BigInteger scaled(double time) {
        return new BigDecimal(time)
                .movePointRight(DECIMALS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger();
    }
}
