package fr.beffroi.engine.robust;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is asked. The answer depends on all but the threads, as long as no time limit is met.
 *
 * @param lossWeeks for how many weeks each element is lost, at least 1; null: for good
 * @param fromWeek the week in which the loss begins; null: for each element the worst of {@value LossSweep#BEGINNINGS} weeks spread over the horizon
 * @param replans for how many of the worst to plan again and to look for what to buy
 * @param gap relative gap at which a goal of a new plan counts as reached
 * @param timeLimitSeconds for the new plan of each, and once more for what to buy against it
 * @param threads at least 1
 * @param cancelled asked often; once true, what is there is given
 */
public record RobustnessRequest(
        @Nullable Integer lossWeeks,
        @Nullable Integer fromWeek,
        int replans,
        double gap,
        double timeLimitSeconds,
        int threads,
        BooleanSupplier cancelled) {

    /** A quarter of a year, as it takes to replace a burnt machine or to qualify another supplier. */
    public static final int USUAL_LOSS_WEEKS = 12;

    public static final int USUAL_REPLANS = 10;
    public static final double USUAL_TIME_LIMIT_SECONDS = 30;

    /** @throws IllegalArgumentException for a number outside its range */
    public RobustnessRequest {
        if (lossWeeks != null && lossWeeks < 1 || fromWeek != null && fromWeek < 0 || replans < 0) {
            throw new IllegalArgumentException(
                    "A loss of %s weeks from week %s, %d plans\nMaybe 12 weeks from week 0, 10 plans"
                            .formatted(lossWeeks, fromWeek, replans));
        }
        if (!(gap >= 0) || !(timeLimitSeconds > 0) || threads < 1) {
            throw new IllegalArgumentException("A gap of %s, %s s, %d threads\nMaybe 0.01, 30 s and 2 threads"
                    .formatted(gap, timeLimitSeconds, threads));
        }
    }

    /** The usual: the ten worst planned again to 1 %, never cancelled. */
    public static RobustnessRequest of(@Nullable Integer lossWeeks, int threads) {
        return new RobustnessRequest(
                lossWeeks, null, USUAL_REPLANS, 0.01, USUAL_TIME_LIMIT_SECONDS, threads, () -> false);
    }
}
