package fr.beffroi.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.engine.explain.bottleneck.FoundBottlenecks;
import fr.beffroi.engine.explain.bottleneck.PhysicalBottlenecks;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.oracle.Oracle;
import fr.beffroi.engine.plan.Bottleneck;
import fr.beffroi.engine.plan.Deadline;
import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.PlanRequest;
import fr.beffroi.engine.plan.Planner;
import fr.beffroi.engine.plan.ProgressListener;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.engine.plan.network.LeverPlan;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.verify.PlanVerifier;
import fr.beffroi.engine.worlds.ModelDraft;
import fr.beffroi.engine.worlds.RandomWorld;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every price is found again by changing the model's own numbers and solving it with the oracle, which shares nothing with the engine. */
class BottlenecksOfWorldsTest {
    private static final int WORLDS = 150;
    private static final double PLENTY = 1e5;

    private final Map<Bottleneck.Kind, Integer> seen = new EnumMap<>(Bottleneck.Kind.class);

    @Test
    void pricesAreFoundAgainByAnIndependentSolver() {
        for (long seed = 0; seed < WORLDS; seed++) {
            check(seed, RandomWorld.ofSeed(seed));
        }
        assertThat(seen.getOrDefault(Bottleneck.Kind.RESOURCE, 0)).isGreaterThan(50);
        assertThat(seen.getOrDefault(Bottleneck.Kind.SOURCE, 0)).isGreaterThan(20);
        assertThat(seen.getOrDefault(Bottleneck.Kind.ROUTE, 0)).isGreaterThan(5);
    }

    private void check(long seed, RampUpModel model) {
        LoadedModel loaded = LoadedModel.of(model);
        PlanRequest request = new PlanRequest(0, 60, 1);
        RampUpPlan bare = Planner.plan(loaded, request, ProgressListener.SILENT);
        Network network = new Network(model);
        FoundBottlenecks found = PhysicalBottlenecks.find(
                network,
                LeverPlan.of(network, bare.levers()),
                bare.goal(GoalName.BACKLOG).value(),
                20,
                new Deadline(60, () -> false));
        assertThat(found.complete()).isTrue();
        RampUpPlan plan = bare.with(found.list(), List.of(), true);
        assertThat(PlanVerifier.verify(loaded, plan)).as("world %d", seed).isEmpty();
        Map<String, Integer> starts = new HashMap<>();
        plan.levers().forEach(lever -> starts.put(lever.lever(), lever.startWeek()));
        double before = plan.goal(GoalName.BACKLOG).value();
        for (Bottleneck bottleneck : plan.bottlenecks()) {
            String what = "world " + seed + ", " + bottleneck;
            seen.merge(bottleneck.kind(), 1, Integer::sum);
            double upTo = bottleneck.priceHoldsUpTo();
            for (double units : new double[] {upTo, upTo / 3}) {
                double saved = before - backlog(raise(model, starts, bottleneck, units), starts);
                assertThat(saved)
                        .as(what + " with " + units + " more")
                        .isEqualTo(bottleneck.price() * units, near(before));
            }
            double removed = before - backlog(remove(model, starts, bottleneck), starts);
            assertThat(removed).as(what + " removed").isEqualTo(bottleneck.backlogSavedIfRemoved(), near(before));
            if (bottleneck.kind() == Bottleneck.Kind.RESOURCE) {
                double beyond = before - backlog(raise(model, starts, bottleneck, 2 * upTo + 1), starts);
                assertThat(beyond).as(what + " beyond").isLessThan(bottleneck.price() * (2 * upTo + 1));
            }
        }
        noneIsMissing(seed, model, plan, starts, before);
    }

    private static void noneIsMissing(
            long seed, RampUpModel model, RampUpPlan plan, Map<String, Integer> starts, double before) {
        Set<String> found = plan.bottlenecks().stream()
                .map(bottleneck -> bottleneck.kind() + bottleneck.id())
                .collect(Collectors.toSet());
        List<Bottleneck> others = new ArrayList<>();
        model.resources().forEach(resource -> others.add(unknown(Bottleneck.Kind.RESOURCE, resource.id())));
        model.sources().forEach(source -> others.add(unknown(Bottleneck.Kind.SOURCE, source.id())));
        model.routes().stream()
                .filter(route -> !route.qualified())
                .forEach(route -> others.add(unknown(Bottleneck.Kind.ROUTE, route.id())));
        for (Bottleneck other : others) {
            if (!found.contains(other.kind() + other.id())) {
                double saved = before - backlog(remove(model, starts, other), starts);
                assertThat(saved)
                        .as("world %d, %s not listed", seed, other.id())
                        .isEqualTo(0, near(before));
            }
        }
    }

    private static Bottleneck unknown(Bottleneck.Kind kind, String id) {
        return new Bottleneck(kind, id, List.of(), 0, 0, 0);
    }

    private static Offset<Double> near(double backlog) {
        return within(1e-5 * Math.max(1, backlog));
    }

    private static double backlog(RampUpModel model, Map<String, Integer> starts) {
        return Oracle.evaluate(model, starts).orElseThrow().backlog();
    }

    private static RampUpModel raise(
            RampUpModel model, Map<String, Integer> starts, Bottleneck bottleneck, double units) {
        UnaryOperator<StepProfile> more = profile -> profile(
                model.weeks(), week -> profile.at(week) + (bottleneck.weeks().contains(week) ? units : 0));
        return switch (bottleneck.kind()) {
            case RESOURCE -> withHours(model, bottleneck.id(), more);
            case SOURCE ->
                withSource(
                        model,
                        bottleneck.id(),
                        source -> isLocked(model, source, starts)
                                ? source(
                                        source,
                                        profile(
                                                model.weeks(),
                                                week -> bottleneck.weeks().contains(week) ? units : 0),
                                        true)
                                : source(source, more.apply(source.maxPerWeek()), source.qualified()));
            case ROUTE -> throttled(model, starts, bottleneck, units);
            case MONEY -> model;
        };
    }

    private static RampUpModel remove(RampUpModel model, Map<String, Integer> starts, Bottleneck bottleneck) {
        return switch (bottleneck.kind()) {
            case RESOURCE -> withHours(model, bottleneck.id(), profile -> StepProfile.constant(PLENTY));
            case SOURCE ->
                withSource(
                        model,
                        bottleneck.id(),
                        source -> isLocked(model, source, starts)
                                ? source(
                                        source,
                                        profile(
                                                model.weeks(),
                                                week -> source.maxPerWeek().at(week)),
                                        true)
                                : source(source, StepProfile.constant(PLENTY), source.qualified()));
            case ROUTE ->
                withRoutes(
                        model, route -> route.id().equals(bottleneck.id()) ? route(route, route.use(), true) : route);
            case MONEY -> model;
        };
    }

    /** So many launches while it is closed, through a gate of its own: an invented resource of an hour a launch. */
    private static RampUpModel throttled(
            RampUpModel model, Map<String, Integer> starts, Bottleneck bottleneck, double units) {
        StepProfile gate = profile(
                model.weeks(),
                week -> isOpen(model, bottleneck.id(), starts, week)
                        ? PLENTY
                        : bottleneck.weeks().contains(week) ? units : 0);
        RampUpModel gated = withRoutes(model, route -> {
            if (!route.id().equals(bottleneck.id())) {
                return route;
            }
            List<ResourceUse> uses = new ArrayList<>(route.use());
            uses.add(new ResourceUse("GATE", 1));
            return route(route, uses, true);
        });
        return ModelDraft.change(gated, draft -> {
            List<Resource> resources = new ArrayList<>(draft.resources);
            resources.add(new Resource("GATE", model.sites().getFirst().id(), "gate", gate));
            draft.resources = resources;
        });
    }

    private static boolean isOpen(RampUpModel model, String route, Map<String, Integer> starts, int week) {
        return model.levers().stream()
                .filter(lever -> starts.containsKey(lever.id()) && lever.activeWeek(starts.get(lever.id())) <= week)
                .flatMap(lever -> lever.effects().stream())
                .anyMatch(effect -> effect instanceof Effect.UnlockRoute unlock
                        && unlock.route().equals(route));
    }

    private static boolean isLocked(RampUpModel model, Source source, Map<String, Integer> starts) {
        return !source.qualified()
                && model.levers().stream()
                        .filter(lever -> starts.containsKey(lever.id()))
                        .flatMap(lever -> lever.effects().stream())
                        .noneMatch(effect -> effect instanceof Effect.UnlockSource unlock
                                && unlock.source().equals(source.id()));
    }

    private static RampUpModel withHours(RampUpModel model, String id, UnaryOperator<StepProfile> change) {
        return ModelDraft.change(
                model,
                draft -> draft.resources = draft.resources.stream()
                        .map(resource -> resource.id().equals(id)
                                ? new Resource(
                                        id, resource.site(), resource.name(), change.apply(resource.hoursPerWeek()))
                                : resource)
                        .toList());
    }

    private static RampUpModel withSource(RampUpModel model, String id, UnaryOperator<Source> change) {
        return ModelDraft.change(
                model,
                draft -> draft.sources = draft.sources.stream()
                        .map(source -> source.id().equals(id) ? change.apply(source) : source)
                        .toList());
    }

    private static RampUpModel withRoutes(RampUpModel model, UnaryOperator<Route> change) {
        return ModelDraft.change(
                model, draft -> draft.routes = draft.routes.stream().map(change).toList());
    }

    private static Source source(Source source, StepProfile perWeek, boolean qualified) {
        return new Source(
                source.id(),
                source.item(),
                source.supplier(),
                source.leadTimeWeeks(),
                perWeek,
                source.unitPriceEuros(),
                qualified);
    }

    private static Route route(Route route, List<ResourceUse> uses, boolean qualified) {
        return new Route(
                route.id(),
                route.item(),
                route.site(),
                uses,
                route.yield(),
                route.leadTimeWeeks(),
                qualified,
                route.unitCostEuros());
    }

    private static StepProfile profile(int weeks, IntToDoubleFunction value) {
        List<StepProfile.Step> steps = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            steps.add(new StepProfile.Step(week, value.applyAsDouble(week)));
        }
        return new StepProfile(steps);
    }
}
