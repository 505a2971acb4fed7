package fr.beffroi.engine.simulate.run;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Uncertainty;
import fr.beffroi.engine.model.Uncertainty.BetaYield;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution;
import fr.beffroi.engine.plan.network.Network;
import fr.beffroi.engine.simulate.UncertainElement;
import fr.beffroi.engine.simulate.UncertainElement.Kind;
import fr.beffroi.engine.simulate.draw.DownTimeLaw;
import fr.beffroi.engine.simulate.draw.WeeksLaw;
import fr.beffroi.engine.simulate.draw.YieldLaw;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The laws of all times, yields and breakdowns of a model, in the order of its lists; what is certain always gives the same. Read-only. */
final class Laws {
    final WeeksLaw[] routeLead;
    final YieldLaw[] routeYield;
    final WeeksLaw[] sourceLead;
    final WeeksLaw[] leverDelay;
    /** Null: never down. */
    final @Nullable DownTimeLaw[] downTime;

    /** For each uncertain element, in the order of the model's lists, what makes it certain. */
    private final Map<UncertainElement, Consumer<Laws>> certainties;

    Laws(RampUpModel model) {
        int weeks = model.weeks();
        routeLead = model.routes().stream()
                .map(route -> certain(route.leadTimeWeeks(), weeks))
                .toArray(WeeksLaw[]::new);
        routeYield = model.routes().stream()
                .map(route -> YieldLaw.certain(route.yield()))
                .toArray(YieldLaw[]::new);
        sourceLead = model.sources().stream()
                .map(source -> certain(source.leadTimeWeeks(), weeks))
                .toArray(WeeksLaw[]::new);
        leverDelay = model.levers().stream()
                .map(lever -> certain(lever.delayWeeks(), weeks))
                .toArray(WeeksLaw[]::new);
        downTime = new DownTimeLaw[model.resources().size()];
        certainties = new LinkedHashMap<>();
        if (model.uncertainty() != null) {
            fill(model, model.uncertainty());
        }
    }

    private Laws(Laws other) {
        routeLead = other.routeLead.clone();
        routeYield = other.routeYield.clone();
        sourceLead = other.sourceLead.clone();
        leverDelay = other.leverDelay.clone();
        downTime = other.downTime.clone();
        certainties = other.certainties;
    }

    /** What the model says is uncertain. */
    List<UncertainElement> elements() {
        return List.copyOf(certainties.keySet());
    }

    /** The same laws with one element certain at its mean: a time at its mean rounded up, a yield at its mean, hours at each week's mean. */
    Laws withCertain(UncertainElement element) {
        Laws laws = new Laws(this);
        Objects.requireNonNull(certainties.get(element), element::toString).accept(laws);
        return laws;
    }

    private void fill(RampUpModel model, Uncertainty uncertainty) {
        int weeks = model.weeks();
        // Laws that are the same are made once: a table of yields takes a while.
        Map<TimeDistribution, WeeksLaw> times = new HashMap<>();
        Map<BetaYield, YieldLaw> yields = new HashMap<>();
        Function<TimeDistribution, WeeksLaw> law =
                time -> times.computeIfAbsent(time, distribution -> WeeksLaw.of(distribution, weeks));
        Map<String, Integer> routes = Network.positions(model.routes(), route -> route.id());
        uncertainty.routes().forEach(route -> {
            int position = routes.getOrDefault(route.id(), -1);
            TimeDistribution time = route.leadTime();
            if (time != null) {
                routeLead[position] = law.apply(time);
            }
            if (route.yield() != null) {
                routeYield[position] = yields.computeIfAbsent(route.yield(), YieldLaw::of);
            }
            certainties.put(new UncertainElement(Kind.ROUTE, route.id()), laws -> {
                if (time != null) {
                    laws.routeLead[position] = WeeksLaw.certainAtMean(time, weeks);
                }
                laws.routeYield[position] = laws.routeYield[position].certainAtMean();
            });
        });
        Map<String, Integer> sources = Network.positions(model.sources(), source -> source.id());
        uncertainty.sources().forEach(source -> {
            int position = sources.getOrDefault(source.id(), -1);
            sourceLead[position] = law.apply(source.leadTime());
            certainties.put(
                    new UncertainElement(Kind.SOURCE, source.id()),
                    laws -> laws.sourceLead[position] = WeeksLaw.certainAtMean(source.leadTime(), weeks));
        });
        Map<String, Integer> levers = Network.positions(model.levers(), lever -> lever.id());
        uncertainty.levers().forEach(lever -> {
            int position = levers.getOrDefault(lever.id(), -1);
            leverDelay[position] = law.apply(lever.delay());
            certainties.put(
                    new UncertainElement(Kind.LEVER, lever.id()),
                    laws -> laws.leverDelay[position] = WeeksLaw.certainAtMean(lever.delay(), weeks));
        });
        Map<String, Integer> resources = Network.positions(model.resources(), resource -> resource.id());
        uncertainty.resources().forEach(resource -> {
            int position = resources.getOrDefault(resource.id(), -1);
            DownTimeLaw downs = new DownTimeLaw(resource.breakdown());
            downTime[position] = downs;
            certainties.put(
                    new UncertainElement(Kind.RESOURCE, resource.id()),
                    laws -> laws.downTime[position] = downs.certainAtMean());
        });
    }

    /** A time beyond the horizon counts as that: nothing that late is ever seen. */
    private static WeeksLaw certain(int time, int horizonWeeks) {
        return WeeksLaw.certain(Math.min(horizonWeeks, time));
    }
}
