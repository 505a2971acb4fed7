package fr.beffroi.engine.worlds;

import fr.beffroi.engine.io.ModelJson;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.RampUpModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Makes a failing world smaller as long as it still fails, so that a person can look at it. */
public final class Shrinker {
    /**
     * What counts as smaller: fewer elements, then fewer features, then a shorter file. Leaving out a feature alone would
     * not do, since some are opposites: without "delay" there is "no delay", and the other way round.
     */
    private static final Comparator<RampUpModel> BY_SIZE = Comparator.comparingLong(Shrinker::countElements)
            .thenComparingLong(Shrinker::countFeatures)
            .thenComparingInt(world -> ModelJson.write(world).length);

    private Shrinker() {}

    /**
     * The smallest world found by leaving out one thing at a time for which {@code fails} still holds. It ends for any
     * {@code fails}: every step goes down in {@link #BY_SIZE}, and no order of natural numbers goes down for ever.
     */
    public static RampUpModel shrink(RampUpModel world, Predicate<RampUpModel> fails) {
        RampUpModel smallest = world;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (RampUpModel candidate : listCandidates(smallest)) {
                if (BY_SIZE.compare(candidate, smallest) < 0 && fails.test(candidate)) {
                    smallest = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static long countElements(RampUpModel world) {
        return (long) world.items().size()
                + world.bom().size()
                + world.resources().size()
                + world.routes().size()
                + world.sources().size()
                + world.levers().size()
                + world.programmes().size()
                + world.targets().size();
    }

    private static long countFeatures(RampUpModel world) {
        return WorldFeature.list().stream()
                .filter(feature -> feature.occurs().test(world))
                .count();
    }

    /** Worlds with one thing left out or made plainer; not all of them are smaller. */
    private static List<RampUpModel> listCandidates(RampUpModel world) {
        List<RampUpModel> candidates = new ArrayList<>();
        world.levers().forEach(lever -> candidates.add(withoutLevers(world, Set.of(lever.id()))));
        world.items().forEach(item -> candidates.add(withoutItem(world, item.id())));
        world.routes().forEach(route -> candidates.add(withoutWay(world, route.id())));
        world.sources().forEach(source -> candidates.add(withoutWay(world, source.id())));
        world.programmes().forEach(programme -> candidates.add(withoutProgramme(world, programme.id())));
        world.resources().forEach(resource -> candidates.add(withoutResource(world, resource.id())));
        for (WorldFeature feature : WorldFeature.list()) {
            if (feature.occurs().test(world)) {
                RampUpModel simpler = feature.without().apply(world);
                if (!feature.occurs().test(simpler) && isWhole(simpler)) {
                    candidates.add(simpler);
                }
            }
        }
        return candidates.stream().filter(model -> !model.targets().isEmpty()).toList();
    }

    /** Whether all effects still have what they act upon. */
    private static boolean isWhole(RampUpModel world) {
        return withoutDeadEffects(world).equals(world);
    }

    static RampUpModel withoutLevers(RampUpModel world, Set<String> ids) {
        return ModelDraft.changeLevers(
                ModelDraft.change(
                        world,
                        draft -> draft.levers = draft.levers.stream()
                                .filter(lever -> !ids.contains(lever.id()))
                                .toList()),
                lever -> {
                    lever.requires = without(lever.requires, ids);
                    lever.excludes = without(lever.excludes, ids);
                });
    }

    private static RampUpModel withoutItem(RampUpModel world, String id) {
        return withoutDeadEffects(ModelDraft.change(world, draft -> {
            draft.items =
                    draft.items.stream().filter(item -> !item.id().equals(id)).toList();
            draft.bom = draft.bom.stream()
                    .filter(line ->
                            !line.parent().equals(id) && !line.component().equals(id))
                    .toList();
            draft.routes = draft.routes.stream()
                    .filter(route -> !route.item().equals(id))
                    .toList();
            draft.sources = draft.sources.stream()
                    .filter(source -> !source.item().equals(id))
                    .toList();
            draft.targets = draft.targets.stream()
                    .filter(target -> !target.item().equals(id))
                    .toList();
        }));
    }

    private static RampUpModel withoutWay(RampUpModel world, String id) {
        return withoutDeadEffects(ModelDraft.change(world, draft -> {
            draft.routes = draft.routes.stream()
                    .filter(route -> !route.id().equals(id))
                    .toList();
            draft.sources = draft.sources.stream()
                    .filter(source -> !source.id().equals(id))
                    .toList();
        }));
    }

    private static RampUpModel withoutProgramme(RampUpModel world, String id) {
        return ModelDraft.changeLevers(
                ModelDraft.change(
                        world,
                        draft -> draft.programmes = draft.programmes.stream()
                                .filter(programme -> !programme.id().equals(id))
                                .toList()),
                lever -> lever.eligible = without(lever.eligible, Set.of(id)));
    }

    private static RampUpModel withoutResource(RampUpModel world, String id) {
        return withoutDeadEffects(ModelDraft.change(world, draft -> {
            draft.resources = draft.resources.stream()
                    .filter(resource -> !resource.id().equals(id))
                    .toList();
            draft.routes = ModelDraft.map(
                    draft.routes,
                    r -> new fr.beffroi.engine.model.Route(
                            r.id(),
                            r.item(),
                            r.site(),
                            r.use().stream()
                                    .filter(use -> !use.resource().equals(id))
                                    .toList(),
                            r.yield(),
                            r.leadTimeWeeks(),
                            r.qualified(),
                            r.unitCostEuros()));
        }));
    }

    private static RampUpModel withoutDeadEffects(RampUpModel world) {
        return ModelDraft.changeLevers(
                world,
                lever -> lever.effects = lever.effects.stream()
                        .filter(effect -> isAlive(world, effect))
                        .toList());
    }

    private static boolean isAlive(RampUpModel world, Effect effect) {
        return switch (effect) {
            case Effect.AddHours e -> world.resources().stream().anyMatch(r -> r.id().equals(e.resource()));
            case Effect.AddSupply e -> world.sources().stream().anyMatch(s -> s.id().equals(e.source()));
            case Effect.UnlockRoute e -> world.routes().stream().anyMatch(r -> r.id().equals(e.route()));
            case Effect.UnlockSource e -> world.sources().stream().anyMatch(s -> s.id().equals(e.source()));
            case Effect.DeliverStock e -> world.items().stream().anyMatch(i -> i.id().equals(e.item()));
        };
    }

    private static List<String> without(List<String> ids, Set<String> gone) {
        return ids.stream().filter(id -> !gone.contains(id)).toList();
    }
}
