package fr.beffroi.bench.simulate;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Route;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Uncertainty;
import fr.beffroi.engine.model.Uncertainty.BetaYield;
import fr.beffroi.engine.model.Uncertainty.Breakdown;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution;
import fr.beffroi.engine.model.Uncertainty.UncertainLever;
import fr.beffroi.engine.model.Uncertainty.UncertainRoute;
import fr.beffroi.engine.model.Uncertainty.UncertainSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import umontreal.ssj.probdist.DiscreteDistribution;
import umontreal.ssj.randvar.BetaStratifiedRejectionGen;
import umontreal.ssj.randvar.ConstantGen;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.randvar.LognormalGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.randvar.TriangularGen;
import umontreal.ssj.rng.MRG32k3a;

/** What is uncertain, drawn by SSJ's generators from one long stream of numbers. */
final class SsjChance {
    private final int weeks;
    private final MRG32k3a stream = new MRG32k3a();
    private final Map<String, UncertainRoute> routes = new HashMap<>();
    private final Map<String, UncertainSource> sources = new HashMap<>();
    private final Map<String, UncertainLever> levers = new HashMap<>();
    /** For each resource its up and down times; null: never down. */
    private final RandomVariateGen[] @Nullable [] upAndDown;

    private final double[][] upShare;

    SsjChance(RampUpModel model) {
        weeks = model.weeks();
        upAndDown = new RandomVariateGen[model.resources().size()][];
        upShare = new double[upAndDown.length][weeks];
        Uncertainty uncertainty = model.uncertainty();
        if (uncertainty == null) {
            return;
        }
        uncertainty.routes().forEach(route -> routes.put(route.id(), route));
        uncertainty.sources().forEach(source -> sources.put(source.id(), source));
        uncertainty.levers().forEach(lever -> levers.put(lever.id(), lever));
        List<String> resources =
                model.resources().stream().map(resource -> resource.id()).toList();
        uncertainty.resources().forEach(resource -> {
            Breakdown breakdown = resource.breakdown();
            upAndDown[resources.indexOf(resource.id())] = new RandomVariateGen[] {
                new ExponentialGen(stream, 1 / breakdown.everyWeeks()),
                new ExponentialGen(stream, 1 / breakdown.lastsWeeks())
            };
        });
    }

    RandomVariateGen leadTime(Route route) {
        UncertainRoute uncertain = routes.get(route.id());
        return generator(uncertain == null ? null : uncertain.leadTime(), route.leadTimeWeeks());
    }

    RandomVariateGen leadTime(Source source) {
        UncertainSource uncertain = sources.get(source.id());
        return generator(uncertain == null ? null : uncertain.leadTime(), source.leadTimeWeeks());
    }

    RandomVariateGen delay(Lever lever) {
        UncertainLever uncertain = levers.get(lever.id());
        return generator(uncertain == null ? null : uncertain.delay(), lever.delayWeeks());
    }

    RandomVariateGen yield(Route route) {
        UncertainRoute uncertain = routes.get(route.id());
        BetaYield law = uncertain == null ? null : uncertain.yield();
        return law == null
                ? new ConstantGen(route.yield())
                : new BetaStratifiedRejectionGen(stream, law.alpha(), law.beta());
    }

    /** A time drawn, in whole weeks. */
    static int weeks(RandomVariateGen time) {
        return (int) Math.ceil(time.nextDouble() - 1e-9);
    }

    private RandomVariateGen generator(@Nullable TimeDistribution time, int otherwiseWeeks) {
        return switch (time) {
            case null -> new ConstantGen(otherwiseWeeks);
            case TimeDistribution.Triangular(double min, double mode, double max)
            when min == max -> new ConstantGen(mode);
            case TimeDistribution.Triangular(double min, double mode, double max) ->
                new TriangularGen(stream, min, max, mode);
            case TimeDistribution.Lognormal(double mean, double deviation) -> {
                double variance = Math.log1p(deviation * deviation / mean / mean);
                yield new LognormalGen(stream, Math.log(mean) - variance / 2, Math.sqrt(variance));
            }
            case TimeDistribution.Discrete discrete ->
                new RandomVariateGen(
                        stream,
                        new DiscreteDistribution(
                                discrete.outcomes().stream()
                                        .mapToDouble(outcome -> outcome.weeks())
                                        .toArray(),
                                discrete.outcomes().stream()
                                        .mapToDouble(outcome -> outcome.probability())
                                        .toArray(),
                                discrete.outcomes().size()));
        };
    }

    /** Breakdowns of the next replication; all else is drawn when it is needed. */
    void nextReplication() {
        for (int resource = 0; resource < upShare.length; resource++) {
            Arrays.fill(upShare[resource], 1);
            RandomVariateGen[] gens = upAndDown[resource];
            if (gens == null) {
                continue;
            }
            double now = gens[0].nextDouble();
            while (now < weeks) {
                double end = Math.min(weeks, now + gens[1].nextDouble());
                for (int week = (int) now; week < end; week++) {
                    upShare[resource][week] -= Math.min(end, week + 1) - Math.max(now, week);
                }
                now = end + gens[0].nextDouble();
            }
        }
    }

    double upShare(int resource, int week) {
        return Math.max(0, upShare[resource][week]);
    }
}
