package fr.beffroi.engine.robust;

import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.ResourceUse;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.plan.Launch;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.engine.plan.Order;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A loss written down as a plain model of the whole horizon, with names and lists only. A lost route or source is there twice: once for the
 * weeks whose lots come home, and once, with a lead time beyond the horizon, for the weeks whose lots are under way when the loss begins.
 */
final class LossyModel {
    private static final double PLENTY = 1e6;
    private static final String UNDER_WAY = " (under way)";

    private final RampUpModel model;
    private final Loss loss;
    private final Map<String, Integer> startWeeks = new HashMap<>();
    private final Set<String> sites = new HashSet<>();
    private final Set<String> machines = new HashSet<>();

    LossyModel(RampUpModel model, RampUpPlan plan, Loss loss) {
        this.model = model;
        this.loss = loss;
        for (LeverDecision decision : plan.levers()) {
            startWeeks.put(decision.lever(), decision.startWeek());
        }
        String id = loss.element().id();
        model.sites().forEach(site -> {
            if (switch (loss.element().kind()) {
                case COMPANY -> site.company().equals(id);
                case SITE -> site.id().equals(id);
                case SUPPLIER -> false;
            }) {
                sites.add(site.id());
            }
        });
        model.resources().stream()
                .filter(resource -> sites.contains(resource.site()))
                .forEach(resource -> machines.add(resource.id()));
    }

    boolean isLost(Route route) {
        return sites.contains(route.site())
                || route.use().stream().anyMatch(use -> machines.contains(use.resource()) && use.hoursPerUnit() > 0);
    }

    boolean isLost(Source source) {
        return loss.element().kind() == LossElement.Kind.SUPPLIER
                && source.supplier().equals(loss.element().id());
    }

    boolean isLost(Lever lever) {
        return loss.element().kind() == LossElement.Kind.COMPANY
                && loss.element().id().equals(lever.company());
    }

    /** A lost source whose supply levers raise: a model cannot say that they do not while it is lost. */
    boolean canSayAll() {
        return model.levers().stream()
                .flatMap(lever -> lever.effects().stream())
                .noneMatch(effect -> effect instanceof Effect.AddSupply add
                        && model.sources().stream()
                                .anyMatch(source -> source.id().equals(add.source()) && isLost(source)));
    }

    /** Whether no lever is started by a company while it is lost. */
    boolean mayStart(Map<String, Integer> starts) {
        return model.levers().stream()
                .noneMatch(lever -> isLost(lever)
                        && starts.containsKey(lever.id())
                        && loss.holdsIn(starts.getOrDefault(lever.id(), -1)));
    }

    RampUpModel model() {
        List<Resource> resources = new ArrayList<>(model.resources());
        List<Route> routes = new ArrayList<>();
        for (Route route : model.routes()) {
            if (!isLost(route)) {
                routes.add(route);
                continue;
            }
            IntPredicate underWay = week -> isUnderWay(week, route.leadTimeWeeks());
            routes.add(gated(
                    route,
                    route.id(),
                    route.leadTimeWeeks(),
                    resources,
                    week -> !underWay.test(week) && !loss.holdsIn(week)));
            routes.add(gated(route, route.id() + UNDER_WAY, model.weeks(), resources, underWay));
        }
        List<Source> sources = new ArrayList<>();
        for (Source source : model.sources()) {
            if (!isLost(source)) {
                sources.add(source);
                continue;
            }
            IntPredicate underWay = week -> isUnderWay(week, source.leadTimeWeeks());
            sources.add(gated(
                    source, source.id(), source.leadTimeWeeks(), week -> !underWay.test(week) && !loss.holdsIn(week)));
            sources.add(gated(source, source.id() + UNDER_WAY, model.weeks(), underWay));
        }
        return new RampUpModel(
                model.name(),
                model.start(),
                model.weeks(),
                model.currency(),
                model.items(),
                model.bom(),
                model.companies(),
                model.sites(),
                resources,
                routes,
                sources,
                model.levers().stream().map(this::lever).toList(),
                model.programmes(),
                model.targets(),
                model.budget(),
                null);
    }

    private boolean isUnderWay(int week, int lead) {
        return week < loss.fromWeek() && week + lead >= loss.fromWeek();
    }

    private Route gated(Route route, String id, int lead, List<Resource> resources, IntPredicate open) {
        String gate = "gate of " + id;
        resources.add(new Resource(gate, route.site(), gate, profile(week -> open.test(week) ? PLENTY : 0)));
        List<ResourceUse> uses = new ArrayList<>(route.use());
        uses.add(new ResourceUse(gate, 1));
        return new Route(id, route.item(), route.site(), uses, route.yield(), lead, route.qualified(), null);
    }

    private Source gated(Source source, String id, int lead, IntPredicate open) {
        return new Source(
                id,
                source.item(),
                source.supplier(),
                lead,
                profile(week -> open.test(week) ? source.maxPerWeek().at(week) : 0),
                null,
                source.qualified());
    }

    private StepProfile profile(java.util.function.IntToDoubleFunction value) {
        List<StepProfile.Step> steps = new ArrayList<>();
        for (int week = 0; week < model.weeks(); week++) {
            steps.add(new StepProfile.Step(week, value.applyAsDouble(week)));
        }
        return new StepProfile(steps);
    }

    private Lever lever(Lever lever) {
        List<Effect> effects = new ArrayList<>();
        int start = startWeeks.getOrDefault(lever.id(), model.weeks());
        boolean isStockLost = isLost(lever) && start < loss.fromWeek() && start + lever.delayWeeks() >= loss.fromWeek();
        for (Effect effect : lever.effects()) {
            switch (effect) {
                case Effect.UnlockRoute unlock -> {
                    effects.add(effect);
                    if (model.routes().stream().anyMatch(route -> route.id().equals(unlock.route()) && isLost(route))) {
                        effects.add(new Effect.UnlockRoute(unlock.route() + UNDER_WAY));
                    }
                }
                case Effect.UnlockSource unlock -> {
                    effects.add(effect);
                    if (model.sources().stream()
                            .anyMatch(source -> source.id().equals(unlock.source()) && isLost(source))) {
                        effects.add(new Effect.UnlockSource(unlock.source() + UNDER_WAY));
                    }
                }
                case Effect.AddSupply add -> {
                    effects.add(effect);
                    if (model.sources().stream()
                            .anyMatch(source -> source.id().equals(add.source()) && isLost(source))) {
                        effects.add(new Effect.AddSupply(add.source() + UNDER_WAY, add.perWeek()));
                    }
                }
                case Effect.DeliverStock _ -> {
                    if (!isStockLost) {
                        effects.add(effect);
                    }
                }
                case Effect.AddHours _ -> effects.add(effect);
            }
        }
        return new Lever(
                lever.id(),
                lever.name(),
                lever.company(),
                lever.kind(),
                lever.costEuros(),
                lever.costPerWeekEuros(),
                lever.delayWeeks(),
                lever.earliestWeek(),
                lever.latestWeek(),
                lever.requires(),
                lever.excludes(),
                effects,
                lever.eligible(),
                lever.maxPublicShare());
    }

    /** A plan of the model as a plan of this one: what is under way when the loss begins goes by its other name. */
    RampUpPlan plan(RampUpPlan plan) {
        List<Launch> launches = plan.launches().stream()
                .map(launch -> {
                    Route route = find(model.routes(), known -> known.id().equals(launch.route()));
                    return isLost(route) && isUnderWay(launch.week(), route.leadTimeWeeks())
                            ? new Launch(launch.route() + UNDER_WAY, launch.week(), launch.quantity())
                            : launch;
                })
                .toList();
        List<Order> orders = plan.orders().stream()
                .map(order -> {
                    Source source = find(model.sources(), known -> known.id().equals(order.source()));
                    return isLost(source) && isUnderWay(order.week(), source.leadTimeWeeks())
                            ? new Order(order.source() + UNDER_WAY, order.week(), order.quantity())
                            : order;
                })
                .toList();
        return new RampUpPlan(
                plan.modelName(),
                plan.modelSha256(),
                plan.status(),
                plan.goals(),
                plan.levers(),
                launches,
                orders,
                plan.deliveries(),
                plan.cadence(),
                plan.bottlenecks(),
                plan.nextEuro(),
                plan.solver());
    }

    static <T> T find(List<T> things, java.util.function.Predicate<T> wanted) {
        return things.stream().filter(wanted).findFirst().orElseThrow();
    }
}
