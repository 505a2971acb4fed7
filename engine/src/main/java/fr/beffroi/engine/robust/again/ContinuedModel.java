package fr.beffroi.engine.robust.again;

import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.funding.GrantedBefore;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.plan.network.RestOfHorizon;
import fr.beffroi.engine.robust.Loss;
import fr.beffroi.engine.robust.run.KeptLevers;
import fr.beffroi.engine.robust.run.LostWays;
import fr.beffroi.engine.robust.run.Movements;
import fr.beffroi.engine.robust.run.PlannedWeeks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What is left of a model in the week in which something is lost, as a model of its own that begins in that week: what is in stock then,
 * what is under way, what is late, the levers and the money that remain. Items, routes, resources and targets keep their places; sources too, with more behind
 * them. What is under way stands in sources that deliver at once and only when it arrives: leaving some of it there saves nothing, and a plan
 * that does so is right all the same. Lost routes share one more resource, which has no hours until they are back.
 */
public final class ContinuedModel {
    private final Network network;
    private final Loss loss;
    private final LostWays lost;
    private final StartedBefore before;
    private final Movements movements;
    private final double[][] deliveries;
    private final ContinuedMoney money;
    private final Ids ids;
    private final RestOfHorizon rest;
    private final LostEffects effects;
    private final Map<String, Integer> bought;
    private final RampUpModel model;

    /** @param decisions the levers of the plan */
    public ContinuedModel(
            Network network, List<LeverDecision> decisions, PlannedWeeks planned, Loss loss, LostWays lost) {
        this(network, decisions, planned, loss, lost, Map.of());
    }

    /** @param bought levers bought before the loss besides those of the plan, and the weeks in which they become active */
    ContinuedModel(
            Network network,
            List<LeverDecision> decisions,
            PlannedWeeks planned,
            Loss loss,
            LostWays lost,
            Map<String, Integer> bought) {
        this.network = network;
        this.loss = loss;
        this.lost = lost;
        this.bought = bought;
        rest = new RestOfHorizon(network, loss.fromWeek());
        before = new StartedBefore(network, planned.levers(), loss.fromWeek());
        movements = new Movements(network, planned, loss, lost);
        deliveries = planned.deliveries();
        List<LeverDecision> earlier = decisions.stream()
                .filter(decision -> decision.startWeek() < loss.fromWeek())
                .toList();
        money = new ContinuedMoney(network.model, loss.fromWeek(), earlier);
        ids = new Ids(network.model);
        effects = new LostEffects(before, loss, lost, ids);
        model = build();
    }

    public RampUpModel model() {
        return model;
    }

    /** What counts against the caps per company. */
    public GrantedBefore granted() {
        return money.granted();
    }

    /**
     * The levers of the plan that are still started, as a plan of the continued model.
     *
     * @param own the continued model's, perhaps with more levers behind its own
     */
    public LeverPlan asDecided(Network own) {
        LeverPlan kept = KeptLevers.of(network, before.planned(), loss, lost);
        LeverPlan decided = LeverPlan.nothing(own.model.levers().size());
        for (int lever = 0; lever < own.model.levers().size(); lever++) {
            int position = network.lever(own.model.levers().get(lever).id());
            if (position >= 0 && kept.starts(position)) {
                decided = decided.with(lever, Math.max(0, kept.start(position) - loss.fromWeek()));
            }
        }
        return decided;
    }

    /** An id that neither a lever nor a source has. */
    String freeId(String wanted) {
        return ids.free(wanted);
    }

    /** For the id of each source that stands for what a lever adds to another, the position of that other one. */
    Map<String, Integer> standsFor() {
        return effects.standsFor();
    }

    private RampUpModel build() {
        RampUpModel whole = network.model;
        String closed = ids.free("until it is back");
        List<Programme> programmes = money.programmes();
        List<Lever> levers = new ContinuedLevers(before, loss, lost, programmes, effects, bought).list();
        return new RampUpModel(
                whole.name(),
                whole.mondayOf(loss.fromWeek()),
                rest.weeks(),
                whole.currency(),
                items(),
                whole.bom(),
                money.companies(),
                whole.sites(),
                resources(closed),
                routes(closed),
                sources(),
                levers,
                programmes,
                targets(),
                money.budget(),
                null);
    }

    private List<Item> items() {
        double[][] stock = movements.stock(loss.fromWeek());
        double[] units = network.initialStock.clone();
        for (int item = 0; item < units.length && loss.fromWeek() > 0; item++) {
            units[item] = Math.max(0, stock[item][loss.fromWeek() - 1]);
        }
        return rest.items(units);
    }

    private List<Resource> resources(String closed) {
        double[][] hours = rest.of(network.capacity);
        for (int lever = 0; lever < network.leverEffects.size(); lever++) {
            if (before.isActive(lever)) {
                network.leverEffects.get(lever).hours().forEach(more -> raise(hours[more.position()], more.quantity()));
            }
        }
        List<Resource> resources = rest.resources(hours);
        if (isAnyRouteClosed()) {
            double[] none = new double[rest.weeks()];
            Arrays.fill(none, loss.untilWeek() - loss.fromWeek(), none.length, Gross.launches(network, lost.routes()));
            resources.add(
                    new Resource(closed, network.model.sites().getFirst().id(), closed, StepProfile.ofWeeks(none)));
        }
        return resources;
    }

    private boolean isAnyRouteClosed() {
        boolean isAny = false;
        for (boolean isLost : lost.routes()) {
            isAny |= isLost;
        }
        return isAny && !loss.isForGood(network.weeks);
    }

    private List<Route> routes(String closed) {
        List<Route> routes = new ArrayList<>();
        for (Route route : network.model.routes()) {
            int position = routes.size();
            boolean isLost = lost.routes()[position];
            List<ResourceUse> uses = new ArrayList<>(route.use());
            if (isLost && !loss.isForGood(network.weeks)) {
                uses.add(new ResourceUse(closed, 1));
            }
            routes.add(new Route(
                    route.id(),
                    route.item(),
                    route.site(),
                    uses,
                    route.yield(),
                    route.leadTimeWeeks(),
                    before.isRouteOpen(position) && !(isLost && loss.isForGood(network.weeks)),
                    route.unitCostEuros()));
        }
        return routes;
    }

    private List<Source> sources() {
        double[][] supply = rest.of(network.supply);
        for (int lever = 0; lever < network.leverEffects.size(); lever++) {
            if (before.isActive(lever)) {
                network.leverEffects
                        .get(lever)
                        .supply()
                        .forEach(more -> raise(supply[more.position()], more.quantity()));
            }
        }
        for (int source = 0; source < supply.length; source++) {
            if (lost.sources()[source]) {
                Arrays.fill(supply[source], 0, loss.untilWeek() - loss.fromWeek(), 0);
            }
        }
        List<Source> sources = rest.sources(supply, before::isSourceOpen);
        sources.addAll(effects.addedSources());
        sources.addAll(underWay());
        return sources;
    }

    private List<Source> underWay() {
        double[][] arrivals = rest.of(movements.arrivals(loss.fromWeek()));
        List<Source> sources = new ArrayList<>();
        for (int item = 0; item < arrivals.length; item++) {
            StepProfile units = StepProfile.ofWeeks(arrivals[item]);
            if (!units.steps().isEmpty()) {
                String id = network.model.items().get(item).id();
                sources.add(new Source(ids.free("under way: " + id), id, "", 0, units, null, true));
            }
        }
        return sources;
    }

    private List<Target> targets() {
        double[] delivered = new double[deliveries.length];
        for (int target = 0; target < delivered.length; target++) {
            for (int week = 0; week < loss.fromWeek(); week++) {
                delivered[target] += deliveries[target][week];
            }
        }
        return rest.targets(delivered);
    }

    private static void raise(double[] values, double by) {
        for (int week = 0; week < values.length; week++) {
            values[week] += by;
        }
    }
}
