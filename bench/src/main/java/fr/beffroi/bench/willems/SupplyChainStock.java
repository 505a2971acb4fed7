package fr.beffroi.bench.willems;

import fr.beffroi.bench.willems.SupplyChain.Stage;
import fr.beffroi.engine.stock.SafetyFactor;
import fr.beffroi.engine.stock.SupplyLink;
import fr.beffroi.engine.stock.SupplyNetwork;
import fr.beffroi.engine.stock.SupplyStage;

/**
 * A supply chain as a network for stock placement, as the data say it: times in days, unrounded, variable ones by their mean; one unit an arc;
 * the value of a unit is the cost of all stages that went into it; a stage with outside demand quotes at most the given service time.
 */
public final class SupplyChainStock {
    private SupplyChainStock() {}

    /** The network of a chain. */
    public static SupplyNetwork of(SupplyChain chain) {
        return SupplyNetwork.ofAddedValues(
                chain.stages().stream().map(SupplyChainStock::stage).toList(),
                chain.arcs().stream()
                        .map(arc -> new SupplyLink(arc.from(), arc.to(), 1))
                        .toList());
    }

    private static SupplyStage stage(Stage stage) {
        double bound =
                stage.demandDeviation() > 0 ? SafetyFactor.of(stage.serviceLevel()) * stage.demandDeviation() : 0;
        return new SupplyStage(stage.name(), stage.days(), stage.longestServiceDays(), stage.cost(), bound);
    }
}
