package fr.beffroi.bench.simulate;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Source;
import fr.beffroi.engine.model.Uncertainty;
import fr.beffroi.engine.model.Uncertainty.Breakdown;
import fr.beffroi.engine.model.Uncertainty.TimeDistribution;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, RandomVariateGen> routeLead = new HashMap<>();
    private final Map<String, RandomVariateGen> routeYield = new HashMap<>();
    private final Map<String, RandomVariateGen> sourceLead = new HashMap<>();
    private final Map<String, RandomVariateGen> leverDelay = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final RandomVariateGen[][] upAndDown;
    private final double[][] upShare;

    SsjChance(RampUpModel model, long streamNumber) {
        weeks = model.weeks();
        // Streams of different threads lie 2^127 numbers apart, as SSJ hands them out.
        stream.setSeed(new long[] {
            12_345 + streamNumber, 12_345, 12_345, 12_345 + 7 * streamNumber, 12_345, 12_345
        });
        model.sources().forEach(source -> sources.put(source.id(), source));
        model.routes().forEach(route -> routeLead.put(route.id(), new ConstantGen(route.leadTimeWeeks())));
        model.routes().forEach(route -> routeYield.put(route.id(), new ConstantGen(route.yield())));
        model.sources().forEach(source -> sourceLead.put(source.id(), new ConstantGen(source.leadTimeWeeks())));
        model.levers().forEach(lever -> leverDelay.put(lever.id(), new ConstantGen(lever.delayWeeks())));
        upAndDown = new RandomVariateGen[model.resources().size()][];
        upShare = new double[upAndDown.length][weeks];
        Uncertainty uncertainty = model.uncertainty();
        if (uncertainty == null) {
            return;
        }
        uncertainty.routes().forEach(route -> {
            if (route.leadTime() != null) {
                routeLead.put(route.id(), generator(route.leadTime()));
            }
            if (route.yield() != null) {
                routeYield.put(
                        route.id(),
                        new BetaStratifiedRejectionGen(
                                stream, route.yield().alpha(), route.yield().beta()));
            }
        });
        uncertainty.sources().forEach(source -> sourceLead.put(source.id(), generator(source.leadTime())));
        uncertainty.levers().forEach(lever -> leverDelay.put(lever.id(), generator(lever.delay())));
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

    private RandomVariateGen generator(TimeDistribution time) {
        return switch (time) {
            case TimeDistribution.Triangular(double min, double mode, double max) when min == max ->
                new ConstantGen(mode);
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

    Source source(String id) {
        return sources.getOrDefault(id, sources.values().iterator().next());
    }

    int delay(Lever lever) {
        return weeks(leverDelay, lever.id());
    }

    int leadOfSource(String id) {
        return weeks(sourceLead, id);
    }

    int leadOfRoute(String id) {
        return weeks(routeLead, id);
    }

    double yieldOfRoute(String id) {
        return draw(routeYield, id);
    }

    private static int weeks(Map<String, RandomVariateGen> generators, String id) {
        return (int) Math.ceil(draw(generators, id) - 1e-9);
    }

    private static double draw(Map<String, RandomVariateGen> generators, String id) {
        RandomVariateGen generator = generators.get(id);
        if (generator == null) {
            throw new IllegalArgumentException("Nothing is known of " + id);
        }
        return generator.nextDouble();
    }
}
