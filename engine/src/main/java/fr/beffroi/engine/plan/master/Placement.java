package fr.beffroi.engine.plan.master;

import fr.beffroi.engine.plan.funding.KnownSplits;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.Arrays;
import java.util.Optional;

/** Puts the options that the master has chosen into weeks, as early as requirements allow, so that the plan keeps all rules. */
final class Placement {
    private final Network network;
    private final LeverOptions options;
    private final int[] chosen;
    private final boolean soonest;
    private final int[] weeks;
    private final boolean[] placed;

    private Placement(Network network, LeverOptions options, int[] chosen, boolean soonest) {
        this.network = network;
        this.options = options;
        this.chosen = chosen;
        this.soonest = soonest;
        weeks = new int[chosen.length];
        Arrays.fill(weeks, LeverPlan.NEVER);
        placed = new boolean[chosen.length];
    }

    /** Levers whose price depends on the week in the last week of their option, which is the price the master counted. */
    static Optional<LeverPlan> cheapest(Network network, KnownSplits splits, LeverOptions options, int[] chosen) {
        return new Placement(network, options, chosen, false).plan(splits);
    }

    /** Every lever as soon as it can, whatever it costs, if it can be paid. */
    static Optional<LeverPlan> soonest(Network network, KnownSplits splits, LeverOptions options, int[] chosen) {
        return new Placement(network, options, chosen, true).plan(splits);
    }

    private Optional<LeverPlan> plan(KnownSplits splits) {
        for (int lever = 0; lever < chosen.length; lever++) {
            if (chosen[lever] >= 0 && !place(lever)) {
                return Optional.empty();
            }
        }
        return Optional.of(new LeverPlan(weeks)).filter(plan -> splits.of(plan).isPresent());
    }

    private boolean place(int lever) {
        if (placed[lever]) {
            return true;
        }
        if (chosen[lever] < 0) {
            return false;
        }
        StartOption option = options.of(lever).get(chosen[lever]);
        int week = options.isTimed(lever) && !soonest ? option.last() : option.first();
        for (String id : network.model.levers().get(lever).requires()) {
            int required = network.lever(id);
            if (!place(required)) {
                return false;
            }
            week = Math.max(week, network.model.levers().get(required).activeWeek(weeks[required]));
        }
        weeks[lever] = week;
        placed[lever] = true;
        return week <= option.last();
    }
}
