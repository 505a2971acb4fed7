package fr.beffroi.engine.verify.rule.stated;

import fr.beffroi.engine.verify.arithmetic.Exact;
import fr.beffroi.engine.verify.arithmetic.Row;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the cadence of one target is reached (§5): the first week from which the backlog never rises and every mean of four
 * weeks' deliveries is at least 99 % of the final rate. Where a week is within rounding of either limit, both answers are right.
 */
final class CadenceReached {
    private static final int WEEKS_OF_MEAN = 4;
    private static final Exact MILLION = Exact.of(1_000_000L);
    private static final Exact ROUNDING = Exact.of(1e-9);

    private final Exact[] wanted;
    private final Exact[] delivered;
    private final Exact[] wantedSoFar;
    private final Exact rate;
    private final int weeks;

    CadenceReached(Exact[] wanted, Exact[] delivered) {
        this.wanted = wanted;
        this.delivered = delivered;
        this.weeks = wanted.length;
        this.rate = wanted[weeks - 1];
        this.wantedSoFar = wanted.clone();
        for (int week = 1; week < weeks; week++) {
            wantedSoFar[week] = wantedSoFar[week - 1].plus(wanted[week]);
        }
    }

    /** How a week stands to the two conditions. */
    private enum Standing {
        KEPT,
        BROKEN,
        WITHIN_ROUNDING
    }

    /** Whether that answer is right; null stands for never. */
    boolean isRight(@Nullable Integer week) {
        if (rate.signum() == 0) {
            return week == null;
        }
        if (week == null) {
            return standing(weeks - 1) != Standing.KEPT;
        }
        if (week < 0 || week >= weeks) {
            return false;
        }
        for (int later = week; later < weeks; later++) {
            if (standing(later) == Standing.BROKEN) {
                return false;
            }
        }
        return week == 0 || standing(week - 1) != Standing.KEPT;
    }

    /** The answer after the letter of the definition, rounding left aside. */
    Optional<Integer> find() {
        if (rate.signum() == 0) {
            return Optional.empty();
        }
        int first = weeks;
        while (first > 0 && isMeanReached(first - 1, Exact.ZERO) && !risesAfter(first - 1, soFar(first), Exact.ZERO)) {
            first--;
        }
        return first == weeks ? Optional.empty() : Optional.of(first);
    }

    private Standing standing(int week) {
        Exact meanRounding = Row.tolerance(rate);
        // "The cumulated target" may be read as that of the week or that of the horizon.
        Exact all = soFar(weeks - 1);
        Exact riseRounding = all.max(Exact.ONE).times(ROUNDING);
        if (!isMeanReached(week, meanRounding.negate()) || risesAfter(week, all, riseRounding)) {
            return Standing.BROKEN;
        }
        return isMeanReached(week, meanRounding) && !risesAfter(week, soFar(week + 1), riseRounding.negate())
                ? Standing.KEPT
                : Standing.WITHIN_ROUNDING;
    }

    private boolean isMeanReached(int week, Exact margin) {
        int end = Math.min(week + WEEKS_OF_MEAN, weeks);
        Exact sum = Exact.ZERO;
        for (int i = week; i < end; i++) {
            sum = sum.plus(delivered[i]);
        }
        // sum / n >= 99 % · rate + margin, without dividing.
        Exact needed = rate.times(99).plus(margin.times(100)).times(end - week);
        return sum.times(100).compareTo(needed) >= 0;
    }

    /** Whether the backlog of the following week is above this one's by more than 1e-6 of the cumulated target, and a margin. */
    private boolean risesAfter(int week, Exact cumulatedTarget, Exact margin) {
        if (week + 1 >= weeks) {
            return false;
        }
        Exact rise = wanted[week + 1].minus(delivered[week + 1]);
        Exact allowed = cumulatedTarget.plus(margin.times(MILLION)).max(Exact.ZERO);
        return rise.times(MILLION).isAbove(allowed);
    }

    /** The cumulated target of a week; of the last one for any week after. */
    private Exact soFar(int week) {
        return wantedSoFar[Math.min(week, weeks - 1)];
    }
}
