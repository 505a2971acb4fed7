package fr.beffroi.workbench.meetings.event;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The slots of a day: one after the other from the first start, none across a break, none that would end after the day does.
 *
 * @param starts when each slot begins
 * @param breaksAfter positions of slots after which a break lies
 * @param slotMinutes how long each lasts
 */
public record Timetable(List<LocalTime> starts, Set<Integer> breaksAfter, int slotMinutes) {

    /** Collections are copied. */
    public Timetable {
        starts = List.copyOf(starts);
        breaksAfter = Set.copyOf(breaksAfter);
    }

    /** A pause. */
    public record Break(LocalTime from, LocalTime until) {}

    /** Lays slots between the breaks. */
    static Timetable of(LocalTime first, LocalTime lastEnd, int slotMinutes, List<Break> breaks) {
        List<LocalTime> starts = new ArrayList<>();
        Set<Integer> after = new HashSet<>();
        Duration slot = Duration.ofMinutes(slotMinutes);
        LocalTime at = first;
        while (Duration.between(at, lastEnd).compareTo(slot) >= 0) {
            Break across = across(at, at.plus(slot), breaks);
            if (across == null) {
                starts.add(at);
                at = at.plus(slot);
            } else {
                if (!starts.isEmpty()) {
                    after.add(starts.size() - 1);
                }
                at = across.until();
            }
        }
        return new Timetable(starts, after, slotMinutes);
    }

    private static @Nullable Break across(LocalTime from, LocalTime until, List<Break> breaks) {
        return breaks.stream()
                .filter(one -> one.from().isBefore(until) && one.until().isAfter(from))
                .findFirst()
                .orElse(null);
    }

    /** How many slots there are. */
    public int count() {
        return starts.size();
    }

    /** When a slot begins. */
    public LocalTime start(int slot) {
        return starts.get(slot);
    }

    /** When a slot ends. */
    public LocalTime end(int slot) {
        return starts.get(slot).plusMinutes(slotMinutes);
    }

    /** The slots that lie wholly within somebody's stay. */
    public Set<Integer> within(LocalTime arrives, LocalTime leaves) {
        Set<Integer> within = new HashSet<>();
        for (int slot = 0; slot < count(); slot++) {
            if (!start(slot).isBefore(arrives) && !end(slot).isAfter(leaves)) {
                within.add(slot);
            }
        }
        return within;
    }
}
