package fr.beffroi.engine.simulate.run;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Uncertainty;
import fr.beffroi.engine.model.Uncertainty.BetaYield;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.simulate.UncertainElement;
import fr.beffroi.engine.simulate.draw.DownTimeLaw;
import fr.beffroi.engine.simulate.draw.WeeksLaw;
import fr.beffroi.engine.simulate.draw.YieldLaw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The laws of all times, yields and breakdowns of a model, by position, with what is certain as laws that always give the same. Read-only.
 */
final class Laws {
    private final RampUpModel model;
    private final int weeks;
    /** In the order of the model's lists. */
    final WeeksLaw[] routeLead;

    final YieldLaw[] routeYield;
    final WeeksLaw[] sourceLead;
    final WeeksLaw[] leverDelay;
    /** Null: never down. */
    final @Nullable DownTimeLaw[] downTime;

    private final Map<UncertainElement, Integer> positions;

    Laws(Network network) {
        model = network.model;
        weeks = network.weeks;
        positions = new HashMap<>();
        routeLead = model.routes().stream()
                .map(route -> WeeksLaw.certain(Math.min(weeks, route.leadTimeWeeks())))
                .toArray(WeeksLaw[]::new);
        routeYield = model.routes().stream()
                .map(route -> YieldLaw.certain(route.yield()))
                .toArray(YieldLaw[]::new);
        sourceLead = model.sources().stream()
                .map(source -> WeeksLaw.certain(Math.min(weeks, source.leadTimeWeeks())))
                .toArray(WeeksLaw[]::new);
        leverDelay = model.levers().stream()
                .map(lever -> WeeksLaw.certain(Math.min(weeks, lever.delayWeeks())))
                .toArray(WeeksLaw[]::new);
        downTime = new DownTimeLaw[model.resources().size()];
        if (model.uncertainty() != null) {
            fill(model.uncertainty());
        }
    }

    private Laws(Laws other) {
        model = other.model;
        weeks = other.weeks;
        positions = other.positions;
        routeLead = other.routeLead.clone();
        routeYield = other.routeYield.clone();
        sourceLead = other.sourceLead.clone();
        leverDelay = other.leverDelay.clone();
        downTime = other.downTime.clone();
    }

    private void fill(Uncertainty uncertainty) {
        // Laws that are the same are made once: a table of yields takes a while.
        Map<TimeDistribution, WeeksLaw> times = new HashMap<>();
        Map<BetaYield, YieldLaw> yields = new HashMap<>();
        Map<String, Integer> routes = positions(model.routes(), route -> route.id());
        uncertainty.routes().forEach(route -> {
            int position = add(UncertainElement.Kind.ROUTE, route.id(), routes);
            if (route.leadTime() != null) {
                routeLead[position] = law(route.leadTime(), times);
            }
            if (route.yield() != null) {
                routeYield[position] = yields.computeIfAbsent(route.yield(), YieldLaw::of);
            }
        });
        Map<String, Integer> sources = positions(model.sources(), source -> source.id());
        uncertainty.sources().forEach(source -> {
            int position = add(UncertainElement.Kind.SOURCE, source.id(), sources);
            sourceLead[position] = law(source.leadTime(), times);
        });
        Map<String, Integer> levers = positions(model.levers(), lever -> lever.id());
        uncertainty.levers().forEach(lever -> {
            int position = add(UncertainElement.Kind.LEVER, lever.id(), levers);
            leverDelay[position] = law(lever.delay(), times);
        });
        Map<String, Integer> resources = positions(model.resources(), resource -> resource.id());
        uncertainty.resources().forEach(resource -> {
            int position = add(UncertainElement.Kind.RESOURCE, resource.id(), resources);
            downTime[position] = new DownTimeLaw(resource.breakdown());
        });
    }

    private WeeksLaw law(TimeDistribution time, Map<TimeDistribution, WeeksLaw> known) {
        return known.computeIfAbsent(time, distribution -> WeeksLaw.of(distribution, weeks));
    }

    private int add(UncertainElement.Kind kind, String id, Map<String, Integer> known) {
        int position = known.getOrDefault(id, -1);
        positions.put(new UncertainElement(kind, id), position);
        return position;
    }

    /** The elements that the model says are uncertain, in the order of its lists. */
    List<UncertainElement> elements() {
        List<UncertainElement> elements = new ArrayList<>();
        Uncertainty uncertainty = model.uncertainty();
        if (uncertainty != null) {
            uncertainty.routes().forEach(route -> elements.add(element(UncertainElement.Kind.ROUTE, route.id())));
            uncertainty.sources().forEach(source -> elements.add(element(UncertainElement.Kind.SOURCE, source.id())));
            uncertainty.levers().forEach(lever -> elements.add(element(UncertainElement.Kind.LEVER, lever.id())));
            uncertainty
                    .resources()
                    .forEach(resource -> elements.add(element(UncertainElement.Kind.RESOURCE, resource.id())));
        }
        return elements;
    }

    /** The same laws with one element certain at its mean: a time at its mean rounded up, a yield at its mean, hours at each week's mean. */
    Laws withCertain(UncertainElement element) {
        Laws laws = new Laws(this);
        Uncertainty uncertainty = Objects.requireNonNull(model.uncertainty());
        int position = Objects.requireNonNull(positions.get(element));
        switch (element.kind()) {
            case ROUTE ->
                uncertainty.routes().stream()
                        .filter(route -> route.id().equals(element.id()))
                        .forEach(route -> {
                            if (route.leadTime() != null) {
                                laws.routeLead[position] = WeeksLaw.certainAtMean(route.leadTime(), weeks);
                            }
                            laws.routeYield[position] = routeYield[position].certainAtMean();
                        });
            case SOURCE ->
                uncertainty.sources().stream()
                        .filter(source -> source.id().equals(element.id()))
                        .forEach(
                                source -> laws.sourceLead[position] = WeeksLaw.certainAtMean(source.leadTime(), weeks));
            case LEVER ->
                uncertainty.levers().stream()
                        .filter(lever -> lever.id().equals(element.id()))
                        .forEach(lever -> laws.leverDelay[position] = WeeksLaw.certainAtMean(lever.delay(), weeks));
            case RESOURCE ->
                laws.downTime[position] =
                        Objects.requireNonNull(downTime[position]).certainAtMean();
        }
        return laws;
    }

    private static UncertainElement element(UncertainElement.Kind kind, String id) {
        return new UncertainElement(kind, id);
    }

    private static <T> Map<String, Integer> positions(List<T> things, Function<T, String> id) {
        Map<String, Integer> positions = new HashMap<>();
        for (T thing : things) {
            positions.put(id.apply(thing), positions.size());
        }
        return positions;
    }
}
