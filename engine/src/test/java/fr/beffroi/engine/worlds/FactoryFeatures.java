package fr.beffroi.engine.worlds;

import fr.beffroi.engine.model.BomLine;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Item;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Resource;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.StepProfile;
import fr.beffroi.engine.model.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Features of targets, items, routes, sources and resources. */
final class FactoryFeatures {
    private FactoryFeatures() {}

    static List<WorldFeature> list() {
        List<WorldFeature> all = new ArrayList<>(targetFeatures());
        all.add(new WorldFeature(
                "initial stock",
                world -> world.items().stream().anyMatch(item -> item.initialStock() > 0),
                world -> ModelDraft.change(
                        world,
                        draft -> draft.items = ModelDraft.map(
                                draft.items, i -> new Item(i.id(), i.name(), i.unit(), 0, i.unitCost())))));
        all.add(new WorldFeature(
                "shared component",
                world -> world.bom().stream().map(BomLine::component).distinct().count()
                        < world.bom().size(),
                world -> ModelDraft.change(world, draft -> draft.bom = firstUseOnly(draft.bom))));
        all.addAll(wayFeatures());
        all.addAll(resourceFeatures());
        return all;
    }

    private static List<WorldFeature> targetFeatures() {
        return List.of(
                new WorldFeature(
                        "two targets",
                        world -> world.targets().size() > 1,
                        world -> ModelDraft.change(world, draft -> draft.targets = draft.targets.subList(0, 1))),
                new WorldFeature(
                        "target on a component",
                        world -> world.targets().stream().anyMatch(target -> isComponent(world, target)),
                        world -> ModelDraft.change(
                                world,
                                draft -> draft.targets = draft.targets.stream()
                                        .filter(target -> !isComponent(world, target))
                                        .toList())),
                new WorldFeature(
                        "priorities",
                        world -> world.targets().stream()
                                        .map(Target::priority)
                                        .distinct()
                                        .count()
                                > 1,
                        targets(target -> new Target(target.item(), 1, target.perWeek()))),
                new WorldFeature(
                        "weeks with target 0",
                        world -> world.targets().stream().anyMatch(target -> hasPause(target.perWeek(), world.weeks())),
                        targets(target ->
                                new Target(target.item(), target.priority(), withoutPauses(target.perWeek())))));
    }

    private static List<WorldFeature> wayFeatures() {
        return List.of(
                routes(
                        "yield",
                        r -> r.yield() < 1,
                        r -> new Route(r.id(), r.item(), r.site(), r.use(), 1, r.leadTimeWeeks(), r.qualified(), null)),
                routes("lead time", r -> r.leadTimeWeeks() > 0, r -> route(r, 0, r.qualified())),
                routes(
                        "no lead time",
                        r -> r.leadTimeWeeks() == 0,
                        r -> route(r, Math.max(1, r.leadTimeWeeks()), r.qualified())),
                sources(
                        "lead time of a source",
                        s -> s.leadTimeWeeks() > 0,
                        s -> source(s, 0, s.maxPerWeek(), s.qualified())),
                sources(
                        "closure of a source",
                        s -> hasPause(s.maxPerWeek(), 12),
                        s -> source(s, s.leadTimeWeeks(), withoutPauses(s.maxPerWeek()), s.qualified())),
                sources(
                        "source without supply",
                        s -> highest(s.maxPerWeek()) == 0,
                        s -> source(
                                s,
                                s.leadTimeWeeks(),
                                highest(s.maxPerWeek()) == 0
                                        ? StepProfile.constant(WorldFeature.PLENTY)
                                        : s.maxPerWeek(),
                                s.qualified())),
                new WorldFeature(
                        "several ways",
                        world -> listWays(world).size() > new HashSet<>(listWays(world)).size(),
                        FactoryFeatures::firstWaysOnly),
                new WorldFeature(
                        "never unlocked", world -> !neverUnlocked(world).isEmpty(), world -> {
                            Set<String> locked = neverUnlocked(world);
                            return ModelDraft.change(world, draft -> {
                                draft.routes = ModelDraft.map(
                                        draft.routes,
                                        r -> route(r, r.leadTimeWeeks(), r.qualified() || locked.contains(r.id())));
                                draft.sources = ModelDraft.map(
                                        draft.sources,
                                        s -> source(
                                                s,
                                                s.leadTimeWeeks(),
                                                s.maxPerWeek(),
                                                s.qualified() || locked.contains(s.id())));
                            });
                        }));
    }

    private static List<WorldFeature> resourceFeatures() {
        return List.of(
                resources(
                        "capacity",
                        (world, r) -> highest(r.hoursPerWeek()) > 0,
                        r -> StepProfile.constant(WorldFeature.PLENTY)),
                resources(
                        "closure",
                        (world, r) -> highest(r.hoursPerWeek()) > 0 && hasPause(r.hoursPerWeek(), world.weeks()),
                        r -> withoutPauses(r.hoursPerWeek())),
                resources(
                        "zero capacity",
                        (world, r) -> highest(r.hoursPerWeek()) == 0,
                        r -> StepProfile.constant(WorldFeature.PLENTY)),
                resources(
                        "shared resource",
                        (world, r) -> users(world, r) > 1,
                        r -> StepProfile.constant(WorldFeature.PLENTY)));
    }

    private interface ResourceTest {
        boolean test(RampUpModel world, Resource resource);
    }

    private static WorldFeature resources(
            String name, ResourceTest has, java.util.function.Function<Resource, StepProfile> without) {
        return new WorldFeature(
                name,
                world -> world.resources().stream().anyMatch(resource -> has.test(world, resource)),
                world -> ModelDraft.change(
                        world,
                        draft -> draft.resources = ModelDraft.map(
                                draft.resources,
                                r -> has.test(world, r)
                                        ? new Resource(r.id(), r.site(), r.name(), without.apply(r))
                                        : r)));
    }

    private static WorldFeature routes(String name, Predicate<Route> has, UnaryOperator<Route> without) {
        return new WorldFeature(
                name,
                world -> world.routes().stream().anyMatch(has),
                world -> ModelDraft.change(world, draft -> draft.routes = ModelDraft.map(draft.routes, without)));
    }

    private static WorldFeature sources(String name, Predicate<Source> has, UnaryOperator<Source> without) {
        return new WorldFeature(
                name,
                world -> world.sources().stream().anyMatch(has),
                world -> ModelDraft.change(world, draft -> draft.sources = ModelDraft.map(draft.sources, without)));
    }

    private static UnaryOperator<RampUpModel> targets(UnaryOperator<Target> change) {
        return world -> ModelDraft.change(world, draft -> draft.targets = ModelDraft.map(draft.targets, change));
    }

    private static Route route(Route r, int leadTimeWeeks, boolean qualified) {
        return new Route(r.id(), r.item(), r.site(), r.use(), r.yield(), leadTimeWeeks, qualified, null);
    }

    private static Source source(Source s, int leadTimeWeeks, StepProfile maxPerWeek, boolean qualified) {
        return new Source(s.id(), s.item(), s.supplier(), leadTimeWeeks, maxPerWeek, null, qualified);
    }

    private static boolean isComponent(RampUpModel world, Target target) {
        return world.bom().stream().anyMatch(line -> line.component().equals(target.item()));
    }

    private static long users(RampUpModel world, Resource resource) {
        return world.routes().stream()
                .filter(route ->
                        route.use().stream().anyMatch(use -> use.resource().equals(resource.id())))
                .map(Route::item)
                .distinct()
                .count();
    }

    private static List<BomLine> firstUseOnly(List<BomLine> bom) {
        Set<String> seen = new HashSet<>();
        return bom.stream().filter(line -> seen.add(line.component())).toList();
    }

    private static List<String> listWays(RampUpModel world) {
        List<String> ways =
                new ArrayList<>(world.routes().stream().map(Route::item).toList());
        world.sources().forEach(source -> ways.add(source.item()));
        return ways;
    }

    /** Closes all but the first way to get each item; ids stay known to levers. */
    private static RampUpModel firstWaysOnly(RampUpModel world) {
        Set<String> seen = new HashSet<>();
        return ModelDraft.change(world, draft -> {
            draft.routes = draft.routes.stream()
                    .filter(route -> seen.add(route.item()))
                    .toList();
            draft.sources = draft.sources.stream()
                    .filter(source -> seen.add(source.item()))
                    .toList();
        });
    }

    private static Set<String> neverUnlocked(RampUpModel world) {
        Set<String> locked = new HashSet<>();
        world.routes().stream().filter(route -> !route.qualified()).forEach(route -> locked.add(route.id()));
        world.sources().stream().filter(source -> !source.qualified()).forEach(source -> locked.add(source.id()));
        world.levers().stream().flatMap(lever -> lever.effects().stream()).forEach(effect -> {
            switch (effect) {
                case Effect.UnlockRoute unlock -> locked.remove(unlock.route());
                case Effect.UnlockSource unlock -> locked.remove(unlock.source());
                default -> {}
            }
        });
        return locked;
    }

    private static double highest(StepProfile profile) {
        return profile.steps().stream()
                .mapToDouble(StepProfile.Step::value)
                .max()
                .orElse(0);
    }

    private static boolean hasPause(StepProfile profile, int weeks) {
        for (int week = 0; week < weeks; week++) {
            if (profile.at(week) == 0) {
                return true;
            }
        }
        return false;
    }

    private static StepProfile withoutPauses(StepProfile profile) {
        return StepProfile.constant(highest(profile));
    }
}
