package fr.beffroi.engine.simulate;

import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Budget;
import fr.beffroi.engine.model.Company;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Site;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.model.Uncertainty;
import fr.beffroi.engine.plan.Delivery;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.Order;
import fr.beffroi.engine.plan.PlanStatus;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.SolverRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An invented bench that makes lamps of one bulb each, and a plan for it, both put together line by line. */
final class HandMade {
    final int weeks;
    double benchHours = 1_000;
    double wantedPerWeek = 1;
    boolean assemblyQualified = true;
    final List<Lever> levers = new ArrayList<>();
    final List<Uncertainty.UncertainRoute> routes = new ArrayList<>();
    final List<Uncertainty.UncertainSource> sources = new ArrayList<>();
    final List<Uncertainty.UncertainLever> uncertainLevers = new ArrayList<>();
    final List<Uncertainty.UncertainResource> resources = new ArrayList<>();
    final List<LeverDecision> decisions = new ArrayList<>();
    final List<Launch> launches = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    final List<Delivery> deliveries = new ArrayList<>();

    HandMade(int weeks) {
        this.weeks = weeks;
    }

    /** Bulbs are ordered in that week, lead time 1. */
    HandMade order(int week, double units) {
        orders.add(new Order("buy", week, units));
        return this;
    }

    /** Lamps are assembled from that week on, an hour each, lead time 2. */
    HandMade launch(int week, double units) {
        launches.add(new Launch("assemble", week, units));
        return this;
    }

    HandMade deliver(int week, double units) {
        deliveries.add(new Delivery("lamp", week, units));
        return this;
    }

    HandMade start(String lever, int week, int delayWeeks) {
        decisions.add(new LeverDecision(lever, week, week + delayWeeks, 0, Map.of(), 0));
        return this;
    }

    LoadedModel model() {
        return LoadedModel.of(new RampUpModel(
                "lamps",
                LocalDate.of(2027, 1, 4),
                weeks,
                "EUR",
                List.of(new Item("bulb", "Bulb", "u", 0, 1), new Item("lamp", "Lamp", "u", 0, 1)),
                List.of(new BomLine("lamp", "bulb", 1)),
                List.of(new Company("workshop", "Workshop (invented)", 0, 0, null)),
                List.of(new Site("here", "workshop", "Here", null, null)),
                List.of(new Resource("bench", "here", "Bench", StepProfile.constant(benchHours))),
                List.of(new Route(
                        "assemble",
                        "lamp",
                        "here",
                        List.of(new ResourceUse("bench", 1)),
                        1,
                        2,
                        assemblyQualified,
                        null)),
                List.of(new Source("buy", "bulb", "supplier", 1, StepProfile.constant(1e6), null, true)),
                levers,
                List.of(),
                List.of(new Target("lamp", 1, StepProfile.constant(wantedPerWeek))),
                new Budget(null, Budget.DE_MINIMIS_CEILING_EUROS),
                new Uncertainty(routes, sources, uncertainLevers, resources)));
    }

    RampUpPlan plan() {
        return new RampUpPlan(
                "lamps",
                "00",
                PlanStatus.FEASIBLE,
                List.of(),
                decisions,
                launches,
                orders,
                deliveries,
                List.of(),
                List.of(),
                List.of(),
                new SolverRun(List.of("by hand"), 1, 0, 0.01, 1));
    }

    Simulation simulate(long replications) {
        return simulate(new SimulationRequest(replications, 11, null, 20, 1, () -> false));
    }

    Simulation simulate(SimulationRequest request) {
        return Simulator.simulate(model(), plan(), request, SimulationListener.NONE);
    }
}
