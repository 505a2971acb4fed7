package fr.beffroi.workbench.meetings.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer demands of the schedule.
 *
 * @param slot in which a meeting is fixed; null: it is not held at all
 */
public record Demand(UUID guest, UUID host, @Nullable Integer slot) {

    /** Whether the meeting is to be held. */
    public boolean isLock() {
        return slot != null;
    }
}
