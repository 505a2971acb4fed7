package fr.beffroi.engine.simulate.run;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.simulate.UncertainElement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A model and a plan made ready to be simulated. Read-only: any number of threads may run replications of it. */
public final class SimulationModel {
    final Network network;
    final Structure structure;
    final PlannedQuantities planned;
    final Laws laws;
    final StreamKeys keys;

    private SimulationModel(
            Network network, Structure structure, PlannedQuantities planned, Laws laws, StreamKeys keys) {
        this.network = network;
        this.structure = structure;
        this.planned = planned;
        this.laws = laws;
        this.keys = keys;
    }

    /** A plan must name only things of the model and weeks of its horizon. */
    public static SimulationModel of(RampUpModel model, RampUpPlan plan) {
        Network network = new Network(model);
        Structure structure = new Structure(network);
        return new SimulationModel(
                network,
                structure,
                new PlannedQuantities(network, structure, plan),
                new Laws(network.model),
                new StreamKeys(network.model, structure));
    }

    /** The same with one element certain at its mean; all others meet the same chance as before. */
    public SimulationModel withCertain(UncertainElement element) {
        return new SimulationModel(network, structure, planned, laws.withCertain(element), keys);
    }

    /** What the model says is uncertain, in the order of its lists; levers that the plan does not start are none of its business. */
    public List<UncertainElement> uncertainElements() {
        Set<String> started = Arrays.stream(planned.levers)
                .mapToObj(lever -> network.model.levers().get(lever).id())
                .collect(Collectors.toSet());
        return laws.elements().stream()
                .filter(element -> element.kind() != UncertainElement.Kind.LEVER || started.contains(element.id()))
                .toList();
    }

    public int weeks() {
        return network.weeks;
    }

    public int targets() {
        return network.targets.size();
    }

    /** What the plan delivers of a target by the end of each week, in units. */
    public double[] plannedDeliveries(int target) {
        return planned.deliveries[target].clone();
    }

    /** Whether a target wants anything in the last week: the others have no date (§5). */
    public boolean hasDate(int target) {
        return network.model.targets().get(target).perWeek().at(network.weeks - 1) > 0;
    }

    /** Priority-weighted unit-weeks late if nothing at all were delivered: the most that any replication can have. */
    public double mostBacklog() {
        return network.backlogOfNothing();
    }
}
