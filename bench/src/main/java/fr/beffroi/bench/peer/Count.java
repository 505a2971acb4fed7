package fr.beffroi.bench.peer;

import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.TargetNode;

/**
 * What a plan delivers; the same count for everyone.
 *
 * @param wanted units of all targets over the horizon
 * @param delivered units within the horizon
 * @param onTime units delivered in the week they are wanted in: of each week's deliveries at most what that week wants, so that who never
 *     makes up for what was missed is not punished
 * @param backlog unit-weeks late, weighted by priority: goal 1 of the contract
 */
record Count(double wanted, double delivered, double onTime, double backlog) {
    /** Both sides keep their rows to about a millionth. */
    private static final double TOLERANCE = 1e-6;

    static Count of(Network network, RampUpPlan plan) {
        double[][] delivered = new double[network.targets.size()][network.weeks];
        for (Delivery delivery : plan.deliveries()) {
            for (TargetNode target : network.targets) {
                if (target.item() == network.item(delivery.item())) {
                    delivered[target.index()][delivery.week()] += delivery.quantity();
                }
            }
        }
        return of(network, delivered);
    }

    /** Of units delivered by target and week. */
    static Count of(Network network, double[][] delivered) {
        double wanted = 0;
        double sum = 0;
        double onTime = 0;
        double backlog = 0;
        for (TargetNode target : network.targets) {
            double cumulated = 0;
            for (int week = 0; week < network.weeks; week++) {
                double units = delivered[target.index()][week];
                double wantedNow = target.wanted()[week] - (week == 0 ? 0 : target.wanted()[week - 1]);
                cumulated += units;
                onTime += Math.min(units, wantedNow);
                backlog += target.priority() * Math.max(0, target.wanted()[week] - cumulated);
            }
            wanted += target.wanted()[network.weeks - 1];
            sum += cumulated;
        }
        return new Count(wanted, sum, onTime, backlog);
    }

    /** Whether there is no more backlog than in the other, but for a millionth. */
    boolean hasNoMoreBacklogThan(Count other) {
        return backlog <= other.backlog + TOLERANCE * Math.max(1, other.backlog);
    }

    /** Whether at least as much is on time as in the other, but for a millionth. */
    boolean hasNoLessOnTimeThan(Count other) {
        return onTime >= other.onTime - TOLERANCE * Math.max(1, wanted);
    }
}
