package fr.beffroi.workbench.meetings.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Every rule of a day, looked at once more by code that shares nothing with what makes schedules. */
public final class ScheduleCheck {
    private final Day day;
    private final Set<Integer> pastSlots;
    private final List<String> faults = new ArrayList<>();

    private ScheduleCheck(Day day, Set<Integer> pastSlots) {
        this.day = day;
        this.pastSlots = pastSlots;
    }

    /** What is wrong, a sentence each; empty if the schedule keeps every rule. */
    public static List<String> listFaults(Day day, List<Meeting> meetings) {
        return listFaults(day, meetings, Set.of());
    }

    /**
     * @param pastSlots slots that are over: who was there, and how many tables there were, is not asked again
     */
    public static List<String> listFaults(Day day, List<Meeting> meetings, Set<Integer> pastSlots) {
        ScheduleCheck check = new ScheduleCheck(day, pastSlots);
        meetings.forEach(check::checkMeeting);
        check.checkEach(meetings, Meeting::guest);
        check.checkEach(meetings, Meeting::host);
        check.checkTables(meetings);
        check.checkOnce(meetings);
        check.checkCompetitors(meetings);
        return check.faults;
    }

    private void checkMeeting(Meeting meeting) {
        if (meeting.slot() < 0 || meeting.slot() >= day.slots()) {
            faults.add(meeting + ": the day has the slots 0 to " + (day.slots() - 1));
        } else if (!pastSlots.contains(meeting.slot())) {
            if (day.wishes().stream()
                    .noneMatch(wish ->
                            wish.guest().equals(meeting.guest()) && wish.host().equals(meeting.host()))) {
                faults.add(meeting + ": nobody wished for it");
            }
            boolean guest = day.guests().stream()
                    .anyMatch(one -> one.id().equals(meeting.guest())
                            && one.presentSlots().contains(meeting.slot()));
            boolean host = day.hosts().stream()
                    .anyMatch(one -> one.id().equals(meeting.host())
                            && one.presentSlots().contains(meeting.slot()));
            if (!guest || !host) {
                faults.add(meeting + ": " + (guest ? meeting.host() : meeting.guest()) + " is not there");
            }
        }
    }

    private void checkEach(List<Meeting> meetings, Function<Meeting, String> person) {
        Map<String, TreeMap<Integer, Integer>> calendars = new HashMap<>();
        meetings.forEach(meeting -> calendars
                .computeIfAbsent(person.apply(meeting), _ -> new TreeMap<>())
                .merge(meeting.slot(), 1, Integer::sum));
        calendars.forEach((name, calendar) -> {
            calendar.forEach((slot, count) -> {
                if (count > 1) {
                    faults.add(name + " has " + count + " meetings in slot " + slot);
                }
            });
            int run = 0;
            int last = -2;
            for (int slot : calendar.keySet()) {
                run = slot == last + 1 && !day.breaksAfter().contains(last) ? run + 1 : 1;
                if (day.maximumInARow() > 0 && run > day.maximumInARow() && !pastSlots.contains(slot)) {
                    faults.add(name + " has " + run + " meetings in a row up to slot " + slot);
                }
                last = slot;
            }
        });
    }

    private void checkTables(List<Meeting> meetings) {
        Map<Integer, Integer> counts = new TreeMap<>();
        meetings.forEach(meeting -> counts.merge(meeting.slot(), 1, Integer::sum));
        counts.forEach((slot, count) -> {
            // A slot that the day does not have is told of where each meeting is looked at.
            boolean known = slot >= 0 && slot < day.slots();
            if (known && count > day.tables(slot) && !pastSlots.contains(slot)) {
                faults.add(count + " meetings in slot " + slot + " at " + day.tables(slot) + " tables");
            }
        });
    }

    private void checkOnce(List<Meeting> meetings) {
        Map<List<String>, Integer> counts = new HashMap<>();
        meetings.forEach(meeting -> counts.merge(List.of(meeting.guest(), meeting.host()), 1, Integer::sum));
        counts.forEach((pair, count) -> {
            if (count > 1) {
                faults.add(pair + " meet " + count + " times");
            }
        });
    }

    private void checkCompetitors(List<Meeting> meetings) {
        Map<String, Set<String>> trades = new HashMap<>();
        day.guests().forEach(guest -> trades.put(guest.id(), guest.trades()));
        for (Host host : day.hosts()) {
            if (!host.keepsCompetitorsApart()) {
                continue;
            }
            Map<Integer, String> table = new TreeMap<>();
            meetings.stream()
                    .filter(meeting -> meeting.host().equals(host.id()))
                    .forEach(meeting -> table.put(meeting.slot(), meeting.guest()));
            table.forEach((slot, guest) -> {
                String next = table.get(slot + 1);
                if (next != null
                        && !day.breaksAfter().contains(slot)
                        && !pastSlots.contains(slot + 1)
                        && trades.getOrDefault(guest, Set.of()).stream()
                                .anyMatch(trades.getOrDefault(next, Set.of())::contains)) {
                    faults.add(guest + " and " + next + " compete and follow one another at " + host.id() + " in slot "
                            + slot);
                }
            });
        }
    }
}
