package fr.beffroi.engine.simulate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the cadence is reached (§5), with its probability.
 *
 * @param plannedWeek the week in which the plan reaches it; null: never
 * @param distribution weeks with their probabilities, those that never happened left out; week null: never within the horizon
 * @param probabilityByWeek probability that it is reached by each week; never falls
 */
public record DateOutlook(@Nullable Integer plannedWeek, List<Chance> distribution, List<Estimate> probabilityByWeek) {

    public DateOutlook {
        distribution = List.copyOf(distribution);
        probabilityByWeek = List.copyOf(probabilityByWeek);
    }

    /** One week and the probability that the cadence is reached first in it; null: never. */
    public record Chance(@Nullable Integer week, double probability) {}

    /** From how often each week came up; last, how often the cadence was never reached. */
    static DateOutlook of(@Nullable Integer plannedWeek, long[] counts) {
        int weeks = counts.length - 1;
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        List<Chance> distribution = new ArrayList<>();
        List<Estimate> byWeek = new ArrayList<>();
        long reached = 0;
        for (int week = 0; week <= weeks; week++) {
            if (counts[week] > 0) {
                distribution.add(new Chance(week < weeks ? week : null, (double) counts[week] / all));
            }
            if (week < weeks) {
                reached += counts[week];
                byWeek.add(Estimate.ofProbability(reached, all));
            }
        }
        return new DateOutlook(plannedWeek, distribution, byWeek);
    }

    /** The probability that the cadence is reached by the week the plan says, or by the end of the horizon where the plan says never. */
    public Estimate ofPlannedWeek() {
        return plannedWeek == null ? probabilityByWeek.getLast() : probabilityByWeek.get(plannedWeek);
    }

    /** The first week by which the cadence is reached with at least that probability; null: none within the horizon. */
    public @Nullable Integer weekOfProbability(double probability) {
        for (int week = 0; week < probabilityByWeek.size(); week++) {
            if (probabilityByWeek.get(week).value() >= probability) {
                return week;
            }
        }
        return null;
    }

    /** The widest 95 % interval of all weeks. */
    double widestInterval() {
        return probabilityByWeek.stream().mapToDouble(Estimate::width).max().orElse(0);
    }
}
