package fr.beffroi.workbench.meetings.event;

import fr.beffroi.workbench.web.format.Formats;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A day on which people meet.
 *
 * @param firstSlot when the first meeting begins
 * @param lastEnd when the last one ends at the latest
 * @param breaks in their order
 * @param tables how many meetings can be held at once
 * @param maximumInARow how many meetings anyone has without a break or a free slot
 * @param fairShare how many meetings every company that comes should have at least
 * @param description for everybody
 * @param searchSeconds how long the search for a schedule may take
 * @param hasLink whether people without an account register by a link
 * @param published number of the schedule that everybody sees; null before there is one
 */
public record Event(
        UUID id,
        String name,
        String place,
        LocalDate heldOn,
        LocalTime firstSlot,
        LocalTime lastEnd,
        int slotMinutes,
        List<Timetable.Break> breaks,
        int tables,
        int maximumInARow,
        int fairShare,
        String description,
        Registration registration,
        int searchSeconds,
        boolean hasLink,
        @Nullable Integer published) {
    /** How long after the day the people's names are kept: long enough for the last reminder of a next step, and a quarter. */
    public static final int KEPT_DAYS = 90;

    /** Lists are copied. */
    public Event {
        breaks = List.copyOf(breaks);
    }

    /** Its slots. */
    public Timetable timetable() {
        return Timetable.of(firstSlot, lastEnd, slotMinutes, breaks);
    }

    /** Whether one can register now. */
    public boolean isOpen() {
        return registration == Registration.OPEN;
    }

    /** Whether there is a schedule that everybody sees. */
    public boolean isPublished() {
        return published != null;
    }

    /** The day after which the people's names and the notes are gone. */
    public LocalDate keptUntil() {
        return heldOn.plusDays(KEPT_DAYS);
    }

    /** When a slot begins. */
    public Instant startOf(int slot) {
        return heldOn.atTime(timetable().start(slot)).atZone(Formats.REGION).toInstant();
    }

    /** When a slot ends. */
    public Instant endOf(int slot) {
        return startOf(slot).plus(Duration.ofMinutes(slotMinutes));
    }

    /** How many slots have begun at a moment; none before the day, all after it. */
    public int pastSlots(Instant now) {
        Timetable slots = timetable();
        int past = 0;
        while (past < slots.count() && startOf(past).isBefore(now)) {
            past++;
        }
        return past;
    }

    /** The breaks as they are typed. */
    public String typedBreaks() {
        return breaks.stream().map(one -> one.from() + "-" + one.until()).collect(Collectors.joining(", "));
    }
}
