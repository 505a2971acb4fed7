package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.TargetCadence;
import java.util.List;
import java.util.Objects;

/**
 * One target against what the plan delivers of it.
 *
 * @param delivered units by week
 * @param wanted units by week
 * @param late units not yet delivered at the end of each week
 */
record TargetFacts(
        Target target, Item item, TargetCadence cadence, double[] delivered, double[] wanted, double[] late) {

    private static final double ROUNDING = 1e-6;

    static TargetFacts of(Target target, Item item, TargetCadence cadence) {
        double[] delivered = toArray(cadence.deliveredByWeek());
        double[] wanted = toArray(cadence.targetByWeek());
        double[] late = new double[wanted.length];
        double total = 0;
        double sum = 0;
        for (int week = 0; week < late.length; week++) {
            total += wanted[week];
            sum += wanted[week] - delivered[week];
            late[week] = sum > ROUNDING * Math.max(1, total) ? sum : 0;
        }
        return new TargetFacts(target, item, cadence, delivered, wanted, late);
    }

    /** Unit-weeks late, before the target's priority. */
    double unitWeeksLate() {
        return new Period(0, late.length).sum(late);
    }

    /** All units wanted over the horizon. */
    double unitsWanted() {
        return new Period(0, wanted.length).sum(wanted);
    }

    /** The week at whose end most units are late. */
    int worstWeek() {
        int worst = 0;
        for (int week = 1; week < late.length; week++) {
            if (late[week] > late[worst]) {
                worst = week;
            }
        }
        return worst;
    }

    boolean isEverLate() {
        return late[worstWeek()] > 0;
    }

    /** Whether the cadence is reached for good. */
    boolean isReached() {
        return cadence.weekReached() != null;
    }

    /** First week from which it is; only where it is reached. */
    int weekReached() {
        return Objects.requireNonNull(cadence.weekReached(), "the cadence is never reached");
    }

    /** Units a week wanted at the end. */
    double finalRate() {
        return wanted[wanted.length - 1];
    }

    /** Mean of the deliveries of the last four weeks. */
    double lastDelivered() {
        int weeks = delivered.length;
        return new Period(Math.max(0, weeks - 4), weeks).mean(delivered);
    }

    private static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
