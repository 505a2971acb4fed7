package fr.beffroi.engine.robust;

import fr.beffroi.engine.plan.CadenceDate;
import fr.beffroi.engine.plan.network.Network;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a plan.
 *
 * @param backlog unit-weeks late, weighted by priority
 * @param unitsDelivered of all targets together, within the horizon
 * @param weekReached first week from which the cadence is kept for good (§5); null: never
 */
public record LossOutcome(
        double backlog, double unitsDelivered, @Nullable Integer weekReached) implements Serializable {

    /** From the units delivered of each target by the end of each week. */
    public static LossOutcome of(Network network, double[][] deliveredByWeek) {
        double backlog = 0;
        double units = 0;
        int latest = -1;
        boolean isReached = true;
        for (Network.TargetNode target : network.targets) {
            double[] delivered = deliveredByWeek[target.index()];
            double[] weekly = new double[network.weeks];
            for (int week = 0; week < network.weeks; week++) {
                backlog += target.priority() * Math.max(0, target.wanted()[week] - delivered[week]);
                weekly[week] = delivered[week] - (week == 0 ? 0 : delivered[week - 1]);
            }
            units += delivered[network.weeks - 1];
            double[] wanted =
                    network.model.targets().get(target.index()).perWeek().byWeek(network.weeks);
            if (wanted[network.weeks - 1] > 0) {
                int week = CadenceDate.weekReached(weekly, wanted);
                isReached &= week >= 0;
                latest = Math.max(latest, week);
            }
        }
        return new LossOutcome(backlog, units, isReached && latest >= 0 ? latest : null);
    }
}
