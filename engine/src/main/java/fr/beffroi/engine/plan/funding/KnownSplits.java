package fr.beffroi.engine.plan.funding;

import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who pays what of the lever plans asked for so far, under one set of money rules. The same plan is asked for several times: when it is put
 * into weeks, and again for each goal; every time would be a mixed-integer programme of its own.
 */
public final class KnownSplits {
    private final Network network;
    private final Funding rules;
    private final Map<LeverPlan, Optional<FundingSplit>> byPlan = new HashMap<>();

    public KnownSplits(Network network, Funding rules) {
        this.network = network;
        this.rules = rules;
    }

    public Funding rules() {
        return rules;
    }

    /** The split of the plan with the least public money, or empty if the plan cannot lawfully be paid. */
    public Optional<FundingSplit> of(LeverPlan plan) {
        return byPlan.computeIfAbsent(plan, asked -> FundingSplit.find(network, rules, asked));
    }
}
