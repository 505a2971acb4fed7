package fr.beffroi.workbench.meetings.plan;

import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.Timetable;
import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.meetings.schedule.Day;
import fr.beffroi.workbench.meetings.schedule.Guest;
import fr.beffroi.workbench.meetings.schedule.Host;
import fr.beffroi.workbench.meetings.schedule.Wish;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * All that a day is made of.
 *
 * @param participants who comes, in the order in which they registered
 * @param trades what each guest does, by its id
 * @param wishes of pairs of them
 */
record DayFacts(
        Event event,
        List<Participant> participants,
        Map<UUID, Set<String>> trades,
        List<Incident> incidents,
        List<Wish> wishes) {

    /** As the optimiser reads it. */
    Day day() {
        Timetable slots = event.timetable();
        List<Guest> guests = new ArrayList<>();
        List<Host> hosts = new ArrayList<>();
        for (Participant one : participants) {
            if (one.kind().isGuest()) {
                guests.add(new Guest(
                        one.id().toString(),
                        present(one, slots),
                        event.fairShare(),
                        trades.getOrDefault(one.id(), Set.of())));
            } else {
                hosts.add(new Host(one.id().toString(), present(one, slots), one.keepsApart()));
            }
        }
        return new Day(tablesBySlot(slots), slots.breaksAfter(), event.maximumInARow(), guests, hosts, wishes);
    }

    private List<Integer> tablesBySlot(Timetable slots) {
        return IntStream.range(0, slots.count())
                .mapToObj(slot -> Math.max(0, event.tables() - lostTables(slot)))
                .toList();
    }

    private int lostTables(int slot) {
        return incidents.stream()
                .filter(one -> one.slot() <= slot)
                .mapToInt(Incident::tables)
                .sum();
    }

    private Set<Integer> present(Participant one, Timetable slots) {
        Set<Integer> present = new HashSet<>(slots.within(one.arrives(), one.leaves()));
        for (Incident incident : incidents) {
            if (one.id().equals(incident.participant())) {
                present.removeIf(slot ->
                        incident.kind() == Incident.Kind.LATE ? slot < incident.slot() : slot >= incident.slot());
            }
        }
        return present;
    }
}
