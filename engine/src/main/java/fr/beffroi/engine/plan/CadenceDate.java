package fr.beffroi.engine.plan;

import fr.beffroi.engine.plan.flow.CumulatedFlow;
import fr.beffroi.engine.plan.network.Network;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the cadence is reached (§5). */
public final class CadenceDate {
    /** Weeks over which deliveries are averaged. */
    private static final int MEAN_WEEKS = 4;

    private static final double SHARE_OF_FINAL_RATE = 0.99;
    private static final double RISE_TOLERANCE = 1e-6;

    private CadenceDate() {}

    /**
     * The first week from which the backlog never rises and the four-week mean stays at 99 % of the final rate. Allocates nothing.
     *
     * @param delivered units by week
     * @param wanted units by week
     * @return the week, or -1 if there is none or the final rate is 0
     */
    public static int weekReached(double[] delivered, double[] wanted) {
        int weeks = wanted.length;
        double finalRate = wanted[weeks - 1];
        if (finalRate <= 0) {
            return -1;
        }
        double wantedSum = 0;
        for (double units : wanted) {
            wantedSum += units;
        }
        int reached = -1;
        double tolerance = RISE_TOLERANCE * wantedSum;
        for (int week = weeks - 1; week >= 0; week--) {
            boolean rises = week + 1 < weeks && wanted[week + 1] - delivered[week + 1] > tolerance;
            if (rises || mean(delivered, week) < SHARE_OF_FINAL_RATE * finalRate) {
                break;
            }
            reached = week;
        }
        return reached;
    }

    /** The date of a whole plan: the latest of the targets that want something in the last week; null if one is never reached. */
    public static @Nullable LocalDate ofPlan(Network network, CumulatedFlow flow) {
        int latest = -1;
        for (Network.TargetNode target : network.targets) {
            double[] wanted =
                    network.model.targets().get(target.index()).perWeek().byWeek(network.weeks);
            if (wanted[network.weeks - 1] > 0) {
                int week = weekReached(byWeek(flow.delivered()[target.index()]), wanted);
                if (week < 0) {
                    return null;
                }
                latest = Math.max(latest, week);
            }
        }
        return latest < 0 ? null : network.model.mondayOf(latest);
    }

    /** The same of a plan that is finished. */
    public static @Nullable LocalDate ofPlan(RampUpPlan plan) {
        List<TargetCadence> wanted = plan.cadence().stream()
                .filter(cadence -> cadence.targetByWeek().getLast() > 0)
                .toList();
        boolean never = wanted.stream().anyMatch(cadence -> cadence.dateReached() == null);
        return never
                ? null
                : wanted.stream()
                        .map(TargetCadence::dateReached)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static double[] byWeek(double[] cumulated) {
        double[] weekly = cumulated.clone();
        for (int week = weekly.length - 1; week > 0; week--) {
            weekly[week] -= weekly[week - 1];
        }
        return weekly;
    }

    private static double mean(double[] delivered, int from) {
        int to = Math.min(from + MEAN_WEEKS - 1, delivered.length - 1);
        double sum = 0;
        for (int week = from; week <= to; week++) {
            sum += delivered[week];
        }
        return sum / (to - from + 1);
    }
}
