package fr.beffroi.engine.simulate.draw;

import fr.beffroi.engine.model.Uncertainty.TimeDistribution;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The law of a time in whole weeks: what the distribution of §7 gives, rounded up. A draw inverts it by a table, so that a larger random number
 * is never a shorter time. Read-only.
 */
public final class WeeksLaw {
    /** A time that should be whole but was computed is not rounded up by its last digit. */
    private static final double ROUNDING = 1e-9;

    private static final double ALL = 0x1p30;
    private static final int GUIDE_BITS = 6;

    /** {@code cumulated[w]}: of 2³⁰ numbers those that stand for at most w weeks. */
    private final int[] cumulated;
    /** For the upper bits of a number the fewest weeks it can stand for. */
    private final short[] guide;

    private WeeksLaw(int[] cumulated) {
        this.cumulated = cumulated;
        guide = new short[1 << GUIDE_BITS];
        int weeks = 0;
        for (int cell = 0; cell < guide.length; cell++) {
            while (cumulated[weeks] <= cell << (30 - GUIDE_BITS)) {
                weeks++;
            }
            guide[cell] = (short) weeks;
        }
    }

    /** Always so many weeks. */
    public static WeeksLaw certain(int weeks) {
        int[] cumulated = new int[weeks + 1];
        cumulated[weeks] = (int) ALL;
        return new WeeksLaw(cumulated);
    }

    /** The law of a distribution; a time beyond {@code horizonWeeks} counts as that, since nothing that late is ever seen. */
    public static WeeksLaw of(TimeDistribution time, int horizonWeeks) {
        DoubleUnaryOperator probability = cumulativeOf(time);
        int[] cumulated = new int[horizonWeeks + 1];
        for (int weeks = 0; weeks < horizonWeeks; weeks++) {
            cumulated[weeks] = (int) Math.round(ALL * Math.clamp(probability.applyAsDouble(weeks + ROUNDING), 0, 1));
        }
        cumulated[horizonWeeks] = (int) ALL;
        int last = 0;
        while (cumulated[last] < (int) ALL) {
            last++;
        }
        return new WeeksLaw(Arrays.copyOf(cumulated, last + 1));
    }

    /** Always the mean of a distribution, rounded up like every time. */
    public static WeeksLaw certainAtMean(TimeDistribution time, int horizonWeeks) {
        double mean = switch (time) {
            case TimeDistribution.Triangular(double min, double mode, double max) -> (min + mode + max) / 3;
            case TimeDistribution.Lognormal(double mean1, double _) -> mean1;
            case TimeDistribution.Discrete discrete ->
                discrete.outcomes().stream()
                        .mapToDouble(outcome -> outcome.weeks() * outcome.probability())
                        .sum();
        };
        return certain((int) Math.min(horizonWeeks, Math.ceil(mean - ROUNDING)));
    }

    /** The most weeks that a number can stand for. */
    public int longest() {
        return cumulated.length - 1;
    }

    /** Whether every draw gives the same. */
    public boolean isCertain() {
        return guide[0] == longest();
    }

    /** The weeks that a number from 0 to 2³⁰ − 1 stands for. */
    public int weeks(int number) {
        int weeks = guide[number >>> (30 - GUIDE_BITS)];
        while (number >= cumulated[weeks]) {
            weeks++;
        }
        return weeks;
    }

    private static DoubleUnaryOperator cumulativeOf(TimeDistribution time) {
        return switch (time) {
            case TimeDistribution.Triangular(double min, double mode, double max) ->
                weeks -> triangular(weeks, min, mode, max);
            case TimeDistribution.Lognormal(double mean, double deviation) -> {
                // Of the time's logarithm: deviation² = ln(1 + sd²/mean²), mean = ln(mean) − deviation²/2.
                double ratio = deviation / mean;
                double logVariance = StrictMath.log1p(ratio * ratio);
                double logMean = StrictMath.log(mean) - logVariance / 2;
                double logDeviation = Math.sqrt(logVariance);
                yield weeks -> logDeviation == 0
                        ? (weeks >= mean ? 1 : 0)
                        : NormalLaw.cumulative((StrictMath.log(weeks) - logMean) / logDeviation);
            }
            case TimeDistribution.Discrete discrete -> {
                // Probabilities written with six digits do not quite add up to 1.
                double all = probabilityUpTo(discrete, Double.POSITIVE_INFINITY);
                yield weeks -> probabilityUpTo(discrete, weeks) / all;
            }
        };
    }

    private static double probabilityUpTo(TimeDistribution.Discrete discrete, double weeks) {
        return discrete.outcomes().stream()
                .filter(outcome -> outcome.weeks() <= weeks)
                .mapToDouble(TimeDistribution.Outcome::probability)
                .sum();
    }

    private static double triangular(double weeks, double min, double mode, double max) {
        if (weeks >= max) {
            return 1;
        }
        if (weeks <= min) {
            return 0;
        }
        return weeks <= mode
                ? (weeks - min) * (weeks - min) / ((max - min) * (mode - min))
                : 1 - (max - weeks) * (max - weeks) / ((max - min) * (max - mode));
    }
}
