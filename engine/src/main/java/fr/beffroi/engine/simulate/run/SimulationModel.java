package fr.beffroi.engine.simulate.run;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.simulate.UncertainElement;
import fr.beffroi.engine.simulate.replan.BestRest;
import fr.beffroi.engine.simulate.replan.MonthPlanner;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A model and a plan made ready to be simulated. Read-only: any number of threads may run replications of it. */
public final class SimulationModel {
    final Network network;
    final Structure structure;
    final PlannedQuantities planned;
    final Laws laws;
    final StreamKeys keys;
    /** Who plans anew at month ends; null: nobody. */
    final @Nullable MonthPlanner planner;

    private SimulationModel(
            Network network,
            Structure structure,
            PlannedQuantities planned,
            Laws laws,
            StreamKeys keys,
            @Nullable MonthPlanner planner) {
        this.network = network;
        this.structure = structure;
        this.planned = planned;
        this.laws = laws;
        this.keys = keys;
        this.planner = planner;
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
                new StreamKeys(network.model, structure),
                null);
    }

    /** The same with one element certain at its mean; all others meet the same chance as before. */
    public SimulationModel withCertain(UncertainElement element) {
        return new SimulationModel(network, structure, planned, laws.withCertain(element), keys, planner);
    }

    /** The same with the plan made anew at month ends: least backlog, the levers as decided. */
    public SimulationModel replanned() {
        BestRest best = new BestRest(network);
        // All goes as planned once, so that each month's programmes have a good solution to begin at.
        SimulationModel asPlanned = replannedBy(situation -> {
            best.beginAt(situation);
            return Optional.empty();
        });
        Laws certain = new Laws(network.model.withUncertainty(null));
        new Replications(new SimulationModel(network, structure, planned, certain, keys, asPlanned.planner), 0).run(0);
        return replannedBy(best);
    }

    /** The same with the plan made anew at month ends by that planner. */
    public SimulationModel replannedBy(MonthPlanner monthPlanner) {
        return new SimulationModel(network, structure, planned, laws, keys, monthPlanner);
    }

    /** Whether the plan is made anew at month ends. */
    public boolean isReplanned() {
        return planner != null;
    }

    /** The most of a target that a replication can have delivered by the end of each week, in units. */
    public double[] mostDelivered(int target) {
        return planner == null
                ? plannedDeliveries(target)
                : network.targets.get(target).wanted().clone();
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
        return planned.wishes.deliveries()[target].clone();
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
