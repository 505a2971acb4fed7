package fr.beffroi.engine.plan;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;

/** What of a lever plan can still be started after a change of the model, in the weeks it allows; whether it can be paid is another question. */
final class KeptLevers {
    private KeptLevers() {}

    /** The levers of {@code plan} that the other model has too, moved into their windows, without those that lost what they require. */
    static LeverPlan of(Network before, LeverPlan plan, Network now) {
        LeverPlan kept = LeverPlan.nothing(now.model.levers().size());
        for (int lever = 0; lever < plan.size(); lever++) {
            int position = now.lever(before.model.levers().get(lever).id());
            if (plan.starts(lever) && position >= 0) {
                kept = kept.with(position, inWindow(now.model.levers().get(position), plan.start(lever), now.weeks));
            }
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int lever = 0; lever < kept.size(); lever++) {
                if (kept.starts(lever) && !isAllowed(lever, kept, now)) {
                    kept = kept.with(lever, LeverPlan.NEVER);
                    changed = true;
                }
            }
        }
        return kept;
    }

    private static int inWindow(Lever lever, int week, int weeks) {
        int latest = Math.min(lever.latestWeek(), weeks - 1 - lever.delayWeeks());
        return lever.earliestWeek() > latest ? LeverPlan.NEVER : Math.clamp(week, lever.earliestWeek(), latest);
    }

    private static boolean isAllowed(int position, LeverPlan plan, Network network) {
        Lever lever = network.model.levers().get(position);
        boolean required = lever.requires().stream()
                .map(network::lever)
                .allMatch(other -> plan.active(other, network) <= plan.start(position));
        boolean alone = network.model.levers().stream()
                .noneMatch(other -> plan.starts(network.lever(other.id()))
                        && (other.excludes().contains(lever.id())
                                || lever.excludes().contains(other.id())));
        return required && alone;
    }
}
