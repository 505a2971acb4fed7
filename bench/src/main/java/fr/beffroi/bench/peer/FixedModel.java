package fr.beffroi.bench.peer;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.flow.Limits;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import java.util.List;

/**
 * A model whose levers are decided: what is left is to launch, order and deliver.
 *
 * @param decisions the levers that are started, with who pays them
 * @param limits what they leave as hours, orders, routes and stock from outside
 */
record FixedModel(LoadedModel loaded, Network network, List<LeverDecision> decisions, Limits limits) {
    static FixedModel of(LoadedModel loaded, List<LeverDecision> decisions) {
        Network network = new Network(loaded.model());
        return new FixedModel(
                loaded, network, List.copyOf(decisions), new Limits(network, LeverPlan.of(network, decisions)));
    }

    LeverPlan levers() {
        return LeverPlan.of(network, decisions);
    }

    int weeks() {
        return network.weeks;
    }
}
