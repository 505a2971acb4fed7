package fr.beffroi.workbench.accounts.drift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan set again from what really is, beside the one that was promised.
 *
 * @param month whose end it starts from
 * @param newRun its run
 * @param version of the scenario
 * @param promisedDate null: the promised plan never reaches the cadence
 * @param promisedProbability of that date, by the promised plan; null while it is not known
 * @param expectedDate of the new plan; null: never, or not known yet
 * @param expectedProbability of the promised date, by the new plan
 * @param causes what is otherwise than planned, what weighs most first
 * @param knownAt when the new plan was there; null until then
 * @param failedAt when it turned out that there will be none; null where that is not so
 */
public record Drift(
        UUID scenario,
        LocalDate month,
        UUID baseRun,
        UUID newRun,
        int version,
        @Nullable LocalDate promisedDate,
        @Nullable Double promisedProbability,
        @Nullable LocalDate expectedDate,
        @Nullable Double expectedProbability,
        List<DriftCause> causes,
        @Nullable Instant knownAt,
        @Nullable Instant failedAt) {
    private static final int WEEKS = 2;
    private static final double DROP = 0.1;

    public Drift {
        causes = List.copyOf(causes);
    }

    /** By how many weeks the date has moved: later is above 0; null where one of the dates is missing. */
    public @Nullable Long weeksLater() {
        return promisedDate == null || expectedDate == null
                ? null
                : (Long) ChronoUnit.WEEKS.between(promisedDate, expectedDate);
    }

    /** Whether it is worth telling: two weeks later or more, never any more, or a tenth less likely. */
    public boolean isDrift() {
        if (knownAt == null) {
            return false;
        }
        Long later = weeksLater();
        boolean isLost = promisedDate != null && expectedDate == null;
        boolean isLessLikely = promisedProbability != null
                && expectedProbability != null
                && promisedProbability - expectedProbability >= DROP;
        return isLost || (later != null && later >= WEEKS) || isLessLikely;
    }
}
