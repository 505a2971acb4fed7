package fr.beffroi.engine.simulate;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the simulation. The answer depends on all but the threads.
 *
 * @param replications how many times to carry the plan out, 1 to {@value #MOST_REPLICATIONS}; the most, where a width is asked for
 * @param seed any number
 * @param untilWidth stop once the 95 % interval of every week's probability of the date is at most this wide, 0 to 1; null: all replications
 * @param contributions of how many elements to say what their uncertainty costs; 0: of none
 * @param replan whether the plan is made anew at month ends, in each replication from what has become of it: least backlog, the levers as decided
 * @param threads at least 1
 * @param cancelled asked often; once true, the answer is that of the replications done so far, without further contributions
 */
public record SimulationRequest(
        long replications,
        long seed,
        @Nullable Double untilWidth,
        int contributions,
        boolean replan,
        int threads,
        BooleanSupplier cancelled) {

    /** Beyond, sums of whole numbers might overflow. */
    public static final long MOST_REPLICATIONS = 1_000_000;

    /** @throws IllegalArgumentException for a number outside its range */
    public SimulationRequest {
        if (replications < 1 || replications > MOST_REPLICATIONS) {
            throw new IllegalArgumentException(
                    "Replications: %d\nMaybe 1 to %d".formatted(replications, MOST_REPLICATIONS));
        }
        if (untilWidth != null && !(untilWidth > 0 && untilWidth <= 1)) {
            throw new IllegalArgumentException(
                    "Width of an interval of probability: %s\nMaybe 0.02".formatted(untilWidth));
        }
        if (contributions < 0 || threads < 1) {
            throw new IllegalArgumentException(
                    "Contributions: %d, threads: %d\nMaybe 20 and 1".formatted(contributions, threads));
        }
    }

    /** Without re-planning. */
    public SimulationRequest(
            long replications,
            long seed,
            @Nullable Double untilWidth,
            int contributions,
            int threads,
            BooleanSupplier cancelled) {
        this(replications, seed, untilWidth, contributions, false, threads, cancelled);
    }

    /** The usual: twenty contributions, no width asked for, never cancelled. */
    public static SimulationRequest of(long replications, long seed, int threads) {
        return new SimulationRequest(replications, seed, null, 20, threads, () -> false);
    }
}
