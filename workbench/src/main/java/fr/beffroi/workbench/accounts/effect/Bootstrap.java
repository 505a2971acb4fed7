package fr.beffroi.workbench.accounts.effect;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Percentile intervals by drawing the facts again with replacement (Efron's bootstrap): 2 000 times, from one fixed seed, so that the same facts always give
 * the same range; 2.5 % are cut off at either end. Of fewer than {@link Interval#LEAST} facts there is none.
 */
public final class Bootstrap {
    /** So many times the facts are drawn again. */
    public static final int DRAWS = 2_000;

    static final long SEED = 1;
    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /**
     * The interval of a figure that is worked out from facts.
     *
     * @param statistic of facts, drawn as often as there are; where it is {@code NaN} of some draw, that draw is left out
     */
    public static <T> Interval of(List<T> facts, ToDoubleFunction<List<T>> statistic) {
        double value = facts.isEmpty() ? Double.NaN : statistic.applyAsDouble(facts);
        if (facts.size() < Interval.LEAST || Double.isNaN(value)) {
            return Interval.alone(value, facts.size());
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            List<T> again = random.ints(facts.size(), 0, facts.size())
                    .mapToObj(facts::get)
                    .toList();
            drawn[draw] = statistic.applyAsDouble(again);
        }
        double[] sorted =
                Arrays.stream(drawn).filter(one -> !Double.isNaN(one)).sorted().toArray();
        if (sorted.length == 0) {
            return Interval.alone(value, facts.size());
        }
        return new Interval(value, quantile(sorted, TAIL), quantile(sorted, 1 - TAIL), facts.size());
    }

    /** Of a sum over another, such as cadence over euros. */
    public static <T> Interval ratio(List<T> facts, ToDoubleFunction<T> above, ToDoubleFunction<T> below) {
        return of(facts, drawn -> {
            double bottom = drawn.stream().mapToDouble(below).sum();
            return bottom == 0 ? Double.NaN : drawn.stream().mapToDouble(above).sum() / bottom;
        });
    }

    /** Of a mean. */
    public static Interval mean(List<Double> facts) {
        return of(
                facts,
                drawn -> drawn.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(Double.NaN));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
