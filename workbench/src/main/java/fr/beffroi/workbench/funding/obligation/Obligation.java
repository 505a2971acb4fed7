package fr.beffroi.workbench.funding.obligation;

import fr.beffroi.workbench.aid.programme.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proof that a company owes after its grant: one for each year for which a condition is kept.
 *
 * @param condition what is kept, how long, and what a breach takes back
 * @param from the day of the last payment, from which the time runs; null while nothing was paid
 * @param dueOn null while nothing was paid, and where the condition is checked before each payment
 * @param events the oldest first
 */
public record Obligation(
        Condition condition,
        @Nullable LocalDate from,
        @Nullable LocalDate dueOn,
        Status status,
        List<ObligationEvent> events) {
    /** How long before its day an obligation is told of. */
    static final int NOTICE_DAYS = 30;

    public Obligation {
        events = List.copyOf(events);
    }

    /** Where it stands. */
    public enum Status {
        /** Its day has passed without an answer. */
        OVERDUE,
        /** An officer is to look at the answer. */
        ANSWERED,
        /** Its day is near. */
        DUE,
        /** Its day is far. */
        LATER,
        /** It has no day yet, or is checked before each payment. */
        UNDATED,
        /** Kept, as an officer found. */
        ACCEPTED,
        /** Broken, as an officer found. */
        BREACHED
    }

    /** Whether something is still to be done about it. */
    public boolean open() {
        return status == Status.OVERDUE || status == Status.ANSWERED || status == Status.DUE || status == Status.LATER;
    }

    /** What a breach takes back in euros; null where there is none. */
    public @Nullable BigDecimal claimEuros() {
        return events.isEmpty() ? null : events.getLast().claimEuros();
    }

    /** By which forms name it. */
    public String key() {
        return condition.kind() + "-" + dueOn;
    }

    static Status status(@Nullable LocalDate dueOn, List<ObligationEvent> events, LocalDate today) {
        if (dueOn == null) {
            return Status.UNDATED;
        }
        String last = events.stream()
                .map(ObligationEvent::kind)
                .filter(kind -> !kind.equals("remind"))
                .reduce("", (before, after) -> after);
        return switch (last) {
            case "answer" -> Status.ANSWERED;
            case "accept" -> Status.ACCEPTED;
            case "breach" -> Status.BREACHED;
            default ->
                today.isAfter(dueOn)
                        ? Status.OVERDUE
                        : ChronoUnit.DAYS.between(today, dueOn) <= NOTICE_DAYS ? Status.DUE : Status.LATER;
        };
    }
}
