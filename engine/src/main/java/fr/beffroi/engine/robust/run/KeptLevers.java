package fr.beffroi.engine.robust.run;

import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.robust.Loss;

/** Which levers of a plan are still started when something is lost. */
public final class KeptLevers {
    private KeptLevers() {}

    /** All but those that a lost company would have had to start while it is lost, and those that need one of them. */
    public static LeverPlan of(Network network, LeverPlan planned, Loss loss, LostWays lost) {
        LeverPlan kept = planned;
        for (int lever = 0; lever < planned.size(); lever++) {
            if (lost.levers()[lever] && planned.starts(lever) && loss.holdsIn(planned.start(lever))) {
                kept = kept.with(lever, LeverPlan.NEVER);
            }
        }
        LeverPlan before;
        do {
            before = kept;
            for (int lever = 0; lever < planned.size(); lever++) {
                if (kept.starts(lever) && needsOneNotStarted(network, kept, lever)) {
                    kept = kept.with(lever, LeverPlan.NEVER);
                }
            }
        } while (!kept.equals(before));
        return kept;
    }

    private static boolean needsOneNotStarted(Network network, LeverPlan kept, int lever) {
        return network.model.levers().get(lever).requires().stream().anyMatch(id -> !kept.starts(network.lever(id)));
    }
}
