package fr.beffroi.workbench.meetings.note;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What two sides agreed to do next.
 *
 * @param text null once the event's term is over
 * @param outcome what came of it; null while it is open
 * @param closedOn null together with {@code outcome}
 */
public record NextStep(
        UUID id,
        UUID guest,
        UUID host,
        Side side,
        @Nullable String text,
        LocalDate agreedOn,
        @Nullable Outcome outcome,
        @Nullable LocalDate closedOn) {

    /** Whether nothing came of it yet. */
    public boolean isOpen() {
        return outcome == null;
    }
}
