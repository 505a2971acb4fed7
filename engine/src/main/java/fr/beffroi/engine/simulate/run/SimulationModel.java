package fr.beffroi.engine.simulate.run;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.simulate.UncertainElement;
import java.util.List;

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
                new Laws(network),
                new StreamKeys(network, structure));
    }

    /** The same with one element certain at its mean; all others meet the same chance as before. */
    public SimulationModel withCertain(UncertainElement element) {
        return new SimulationModel(network, structure, planned, laws.withCertain(element), keys);
    }

    /** What the model says is uncertain, in the order of its lists. */
    public List<UncertainElement> uncertainElements() {
        return laws.elements();
    }

    public RampUpModel model() {
        return network.model;
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

    /** Priority-weighted unit-weeks late if nothing at all were delivered: the most that any replication can have. */
    public double mostBacklog() {
        return network.backlogOfNothing();
    }
}
