package fr.beffroi.workbench.meetings.plan;

import fr.beffroi.workbench.meetings.schedule.Day;
import fr.beffroi.workbench.meetings.schedule.Meeting;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Between the optimiser's meetings, which know names only, and those that are kept. */
final class Meetings {
    private Meetings() {}

    static List<HeldMeeting> held(Day day, List<Meeting> meetings) {
        Map<List<String>, Integer> worth = day.values();
        return meetings.stream()
                .map(one -> new HeldMeeting(
                        UUID.fromString(one.guest()),
                        UUID.fromString(one.host()),
                        one.slot(),
                        worth.getOrDefault(List.of(one.guest(), one.host()), 0)))
                .toList();
    }

    static List<Meeting> plain(List<HeldMeeting> meetings) {
        return meetings.stream()
                .map(one -> new Meeting(one.guest().toString(), one.host().toString(), one.slot()))
                .toList();
    }
}
