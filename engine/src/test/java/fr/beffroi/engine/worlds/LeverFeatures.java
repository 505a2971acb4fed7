package fr.beffroi.engine.worlds;

import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Features of levers. */
final class LeverFeatures {
    private LeverFeatures() {}

    static List<WorldFeature> list() {
        return List.of(
                feature("requires", lever -> !lever.requires().isEmpty(), lever -> lever.requires = List.of()),
                feature("excludes", lever -> !lever.excludes().isEmpty(), lever -> lever.excludes = List.of()),
                feature("delay", lever -> lever.delayWeeks() > 0, lever -> lever.delayWeeks = 0),
                feature(
                        "no delay",
                        lever -> lever.delayWeeks() == 0,
                        lever -> lever.delayWeeks = Math.max(1, lever.delayWeeks)),
                feature("cost once", lever -> lever.costEuros() > 0, lever -> lever.costEuros = 0),
                feature("cost per week", lever -> lever.costPerWeekEuros() > 0, lever -> lever.costPerWeekEuros = 0),
                feature(
                        "earliest week",
                        lever -> lever.earliestWeek() > 0,
                        lever -> lever.earliestWeek = Math.max(0, lever.earliestWeek - 1)),
                new WorldFeature(
                        "latest week",
                        world -> any(world, lever -> lever.latestWeek() < world.weeks() - 1),
                        world -> ModelDraft.changeLevers(
                                world, lever -> lever.latestWeek = Math.min(world.weeks() - 1, lever.latestWeek + 1))),
                new WorldFeature(
                        "activation after the horizon",
                        world -> any(world, lever -> lever.activeWeek(lever.latestWeek()) >= world.weeks()),
                        world -> ModelDraft.changeLevers(
                                world,
                                lever -> lever.delayWeeks =
                                        Math.min(lever.delayWeeks, world.weeks() - 1 - lever.latestWeek))),
                effect("addHours", Effect.AddHours.class),
                effect("addSupply", Effect.AddSupply.class),
                effect("unlockRoute", Effect.UnlockRoute.class),
                effect("unlockSource", Effect.UnlockSource.class),
                effect("deliverStock", Effect.DeliverStock.class),
                feature(
                        "several effects",
                        lever -> lever.effects().size() > 1,
                        lever -> lever.effects = lever.effects.subList(0, Math.min(1, lever.effects.size()))),
                new WorldFeature(
                        "public lever", world -> any(world, Lever::isPublic), LeverFeatures::withoutPublicLevers));
    }

    private static boolean any(RampUpModel world, Predicate<Lever> test) {
        return world.levers().stream().anyMatch(test);
    }

    private static WorldFeature feature(String name, Predicate<Lever> has, Consumer<LeverDraft> drop) {
        return new WorldFeature(name, world -> any(world, has), world -> ModelDraft.changeLevers(world, drop));
    }

    private static WorldFeature effect(String name, Class<? extends Effect> kind) {
        return feature(
                name,
                lever -> lever.effects().stream().anyMatch(kind::isInstance),
                lever -> lever.effects =
                        lever.effects.stream().filter(e -> !kind.isInstance(e)).toList());
    }

    private static RampUpModel withoutPublicLevers(RampUpModel world) {
        Set<String> gone =
                world.levers().stream().filter(Lever::isPublic).map(Lever::id).collect(Collectors.toSet());
        return Shrinker.withoutLevers(world, gone);
    }
}
