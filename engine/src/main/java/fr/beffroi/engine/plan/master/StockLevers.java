package fr.beffroi.engine.plan.master;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.plan.flow.StockStart;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.Network.LeverEffects;
import java.util.ArrayList;
import java.util.List;

/** Levers that bring stock: of the weeks that cost the same the later ones often leave less of it. */
public final class StockLevers {
    private final Network network;
    private final LeverOptions options;
    private final LeverPlan everything;

    StockLevers(Network network, LeverOptions options, LeverPlan everything) {
        this.network = network;
        this.options = options;
        this.everything = everything;
    }

    /** Levers of a plan that do nothing but bring stock and may come in several weeks for the same money. */
    public List<StockStart> free(LeverPlan plan) {
        List<StockStart> free = new ArrayList<>();
        for (int lever = 0; lever < plan.size(); lever++) {
            if (plan.starts(lever) && network.leverEffects.get(lever).isStockOnly() && !weekMatters(lever)) {
                StartOption option = options.of(lever).get(options.find(lever, plan.start(lever)));
                int delay = network.model.levers().get(lever).delayWeeks();
                free.add(new StockStart(lever, option.first() + delay, option.last() + delay, true));
            }
        }
        return free;
    }

    /** Every lever that brings stock, whenever it may come. */
    public List<StockStart> all() {
        List<StockStart> all = new ArrayList<>();
        for (int lever = 0; lever < everything.size(); lever++) {
            if (everything.starts(lever)
                    && !network.leverEffects.get(lever).stock().isEmpty()) {
                all.add(new StockStart(lever, everything.active(lever, network), network.weeks - 1, false));
            }
        }
        return all;
    }

    /** Makes the start week of those that are never {@link #free} count to the week. */
    public void splitOthers() {
        for (int lever = 0; lever < everything.size(); lever++) {
            LeverEffects effects = network.leverEffects.get(lever);
            if (!effects.stock().isEmpty() && (!effects.isStockOnly() || weekMatters(lever))) {
                for (int week = 0; week < network.weeks; week++) {
                    options.split(lever, week);
                }
            }
        }
    }

    /** Whether the week changes the price, or what other levers may do. */
    private boolean weekMatters(int position) {
        Lever lever = network.model.levers().get(position);
        return options.isTimed(position)
                || !lever.requires().isEmpty()
                || network.model.levers().stream()
                        .anyMatch(other -> other.requires().contains(lever.id()));
    }
}
