package fr.beffroi.workbench.meetings.plan;

import fr.beffroi.workbench.meetings.schedule.Day;
import fr.beffroi.workbench.meetings.schedule.Meeting;
import fr.beffroi.workbench.meetings.schedule.Wish;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Between the optimiser's meetings, which know names only, and those that are kept. */
final class Meetings {
    private Meetings() {}

    static List<HeldMeeting> held(Day day, List<Meeting> meetings) {
        Map<List<String>, Integer> worth = worth(day);
        return meetings.stream()
                .map(one -> new HeldMeeting(
                        UUID.fromString(one.guest()),
                        UUID.fromString(one.host()),
                        one.slot(),
                        worth.getOrDefault(List.of(one.guest(), one.host()), 0)))
                .toList();
    }

    static long worth(Day day, List<Meeting> meetings) {
        return held(day, meetings).stream().mapToLong(HeldMeeting::worth).sum();
    }

    static List<Meeting> plain(List<HeldMeeting> meetings) {
        return meetings.stream()
                .map(one -> new Meeting(one.guest().toString(), one.host().toString(), one.slot()))
                .toList();
    }

    private static Map<List<String>, Integer> worth(Day day) {
        Map<List<String>, Integer> worth = new HashMap<>();
        for (Wish wish : day.wishes()) {
            worth.put(List.of(wish.guest(), wish.host()), wish.value());
        }
        return worth;
    }
}
