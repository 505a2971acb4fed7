package fr.beffroi.workbench.meetings.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it is kept.
 *
 * @param mends the number of the one it puts right on the day; null for a whole one
 * @param value what its meetings are worth; 0 before it is done
 * @param bound what no schedule can pass that leaves as few shares open
 * @param missing meetings that are missing to fair shares, added up
 * @param missingAtLeast how many of them no schedule can avoid
 * @param firstCome what first come, first served gives
 * @param greedy what taking the most valuable meeting first gives
 * @param failure why it failed, a key's end; null where it did not
 */
public record StoredSchedule(
        UUID event,
        int number,
        @Nullable Integer mends,
        ScheduleState state,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long value,
        long bound,
        int missing,
        int missingAtLeast,
        long firstCome,
        long greedy,
        @Nullable String failure) {

    /** How far its value may be from the best, as a share. */
    public double gap() {
        return bound == 0 ? 0 : (double) (bound - value) / bound;
    }

    /** Seconds it took; 0 before it is over. */
    public long seconds() {
        return startedAt == null || endedAt == null ? 0 : endedAt.getEpochSecond() - startedAt.getEpochSecond();
    }

    /** Whether it puts another right. */
    public boolean isRepair() {
        return mends != null;
    }
}
