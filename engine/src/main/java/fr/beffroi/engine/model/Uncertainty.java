package fr.beffroi.engine.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is not certain, for simulation only (§7). */
public record Uncertainty(
        List<UncertainRoute> routes,
        List<UncertainSource> sources,
        List<UncertainLever> levers,
        List<UncertainResource> resources) {

    public Uncertainty {
        routes = List.copyOf(routes);
        sources = List.copyOf(sources);
        levers = List.copyOf(levers);
        resources = List.copyOf(resources);
    }

    /** A route whose lead time or yield varies; null: certain. */
    public record UncertainRoute(
            String id,
            @Nullable TimeDistribution leadTime,
            @Nullable BetaYield yield) {}

    /** A source whose lead time varies. */
    public record UncertainSource(String id, TimeDistribution leadTime) {}

    /** A lever whose delay varies. */
    public record UncertainLever(String id, TimeDistribution delay) {}

    /** A resource that breaks down. */
    public record UncertainResource(String id, Breakdown breakdown) {}

    /** Up and down times, exponential with these means, in weeks; up at the start. */
    public record Breakdown(double everyWeeks, double lastsWeeks) {}

    /** A yield drawn from a beta distribution. */
    public record BetaYield(double alpha, double beta) {}

    /** A time in weeks, rounded up to whole weeks when drawn. */
    public sealed interface TimeDistribution {
        /** Triangular. */
        record Triangular(double min, double mode, double max) implements TimeDistribution {}

        /** Lognormal with the mean and deviation of the time itself. */
        record Lognormal(double mean, double deviation) implements TimeDistribution {}

        /** A few values with their probabilities, which add up to 1. */
        record Discrete(List<Outcome> outcomes) implements TimeDistribution {
            public Discrete {
                outcomes = List.copyOf(outcomes);
            }
        }

        /** One value of a discrete time. */
        record Outcome(double weeks, double probability) {}
    }
}
