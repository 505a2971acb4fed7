package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.explain.Lookup;
import fr.beffroi.engine.model.Effect;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.plan.RampUpPlan;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who makes or sells each item, today and once the plan is carried out, and where there is only one. */
final class Makers {

    private final Map<String, Set<Maker>> byItem = new HashMap<>();

    Makers(RampUpModel model, RampUpPlan plan, Lookup lookup) {
        Set<Effect> effects = plan.levers().stream()
                .flatMap(decision -> lookup.getLever(decision.lever()).effects().stream())
                .collect(Collectors.toSet());
        for (Route route : model.routes()) {
            boolean planned = effects.contains(new Effect.UnlockRoute(route.id()));
            add(route.item(), new Maker(lookup.companyOf(route).name(), true, route.qualified(), planned));
        }
        for (Source source : model.sources()) {
            boolean planned = effects.contains(new Effect.UnlockSource(source.id()));
            add(source.item(), new Maker(source.supplier(), false, source.qualified(), planned));
        }
    }

    /** Everybody an item can come from, those of today first. */
    List<Maker> listOf(String item) {
        List<Maker> all = List.copyOf(byItem.getOrDefault(item, Set.of()));
        List<Maker> now = all.stream().filter(Maker::qualified).toList();
        return Stream.concat(now.stream(), all.stream().filter(maker -> !maker.qualified() && !isAmong(now, maker)))
                .toList();
    }

    /** How many can provide an item today. */
    long countNow(String item) {
        return listOf(item).stream()
                .filter(Maker::qualified)
                .map(Maker::name)
                .distinct()
                .count();
    }

    /** How many can provide an item once the plan is carried out. */
    long countPlanned(String item) {
        return listOf(item).stream()
                .filter(maker -> maker.qualified() || maker.planned())
                .map(Maker::name)
                .distinct()
                .count();
    }

    private static boolean isAmong(List<Maker> makers, Maker maker) {
        return makers.stream().anyMatch(other -> other.name().equals(maker.name()) && other.makes() == maker.makes());
    }

    private void add(String item, Maker maker) {
        byItem.computeIfAbsent(item, _ -> new LinkedHashSet<>()).add(maker);
    }
}
