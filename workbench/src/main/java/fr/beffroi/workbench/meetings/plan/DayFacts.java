package fr.beffroi.workbench.meetings.plan;

import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.Timetable;
import fr.beffroi.workbench.meetings.participant.Participant;
import fr.beffroi.workbench.meetings.schedule.Day;
import fr.beffroi.workbench.meetings.schedule.Guest;
import fr.beffroi.workbench.meetings.schedule.Host;
import fr.beffroi.workbench.meetings.schedule.Meeting;
import fr.beffroi.workbench.meetings.schedule.Wish;
import fr.beffroi.workbench.meetings.wish.Proposal;
import fr.beffroi.workbench.meetings.wish.Wishes;
import fr.beffroi.workbench.meetings.wish.Worth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * All that a schedule is made of.
 *
 * @param participants in the order in which they registered
 * @param said what is wished and refused, by guest and host
 * @param trades what each guest does, by its id
 */
record DayFacts(
        Event event,
        List<Participant> participants,
        Map<List<UUID>, Wishes.Said> said,
        List<Proposal> proposals,
        Map<UUID, Set<String>> trades,
        List<Demand> demands,
        List<Incident> incidents) {
    private static final Wishes.Said NOTHING = new Wishes.Said(null, null);

    /** As the optimiser reads it: whoever has not been confirmed is not in it. */
    Day day() {
        return day(List.of());
    }

    /** As {@link #day()}, with what pairs were worth when a schedule was announced: they go on being worth that. */
    Day day(List<HeldMeeting> announced) {
        Timetable slots = event.timetable();
        List<Guest> guests = new ArrayList<>();
        List<Host> hosts = new ArrayList<>();
        for (Participant one : participants) {
            if (!one.confirmed()) {
                continue;
            }
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
        return new Day(
                slots.count(), slots.breaksAfter(), tables(), event.maximumInARow(), guests, hosts, wishes(announced));
    }

    /** Meetings that are fixed. */
    List<Meeting> kept() {
        return demands.stream()
                .filter(Demand::isLock)
                .map(one ->
                        new Meeting(one.guest().toString(), one.host().toString(), Objects.requireNonNull(one.slot())))
                .toList();
    }

    private int tables() {
        return Math.max(
                0,
                event.tables() - incidents.stream().mapToInt(Incident::tables).sum());
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

    private List<Wish> wishes(List<HeldMeeting> announced) {
        Map<List<UUID>, Double> grounds = new HashMap<>();
        proposals.forEach(one -> grounds.merge(List.of(one.guest(), one.host()), one.strength(), Math::max));
        Set<List<UUID>> pairs = new HashSet<>(grounds.keySet());
        pairs.addAll(said.keySet());
        Map<List<UUID>, Demand> demanded = new HashMap<>();
        demands.forEach(one -> demanded.put(List.of(one.guest(), one.host()), one));
        pairs.addAll(demanded.keySet());
        Set<UUID> there = new HashSet<>();
        participants.stream().filter(Participant::confirmed).forEach(one -> there.add(one.id()));
        List<Wish> wishes = new ArrayList<>();
        for (List<UUID> pair : pairs) {
            Demand demand = demanded.get(pair);
            Wishes.Said both = said.getOrDefault(pair, NOTHING);
            int worth = demand == null
                    ? Worth.of(both.guest(), both.host(), grounds.get(pair))
                    : demand.isLock() ? Worth.LOCKED : 0;
            if (worth > 0 && there.containsAll(pair)) {
                wishes.add(new Wish(pair.getFirst().toString(), pair.getLast().toString(), worth));
            }
        }
        Set<List<UUID>> known = new HashSet<>();
        wishes.forEach(one -> known.add(List.of(UUID.fromString(one.guest()), UUID.fromString(one.host()))));
        for (HeldMeeting one : announced) {
            if (known.add(List.of(one.guest(), one.host()))
                    && there.contains(one.guest())
                    && there.contains(one.host())) {
                wishes.add(new Wish(one.guest().toString(), one.host().toString(), Math.max(1, one.worth())));
            }
        }
        wishes.sort(Comparator.comparing(Wish::guest).thenComparing(Wish::host));
        return wishes;
    }
}
