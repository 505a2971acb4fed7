package fr.beffroi.workbench.meetings.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** All schedules of a tiny day, one after the other: each wish in each slot or not at all. */
final class EverySchedule {
    private final Day day;
    private final Set<Integer> pastSlots;
    private final List<Wish> wishes;
    private final List<Meeting> meetings = new ArrayList<>();

    EverySchedule(Day day, List<Meeting> past, Set<Integer> pastSlots) {
        this.day = day;
        this.pastSlots = pastSlots;
        meetings.addAll(past);
        wishes = day.wishes().stream()
                .filter(wish -> past.stream()
                        .noneMatch(meeting -> meeting.guest().equals(wish.guest())
                                && meeting.host().equals(wish.host())))
                .toList();
    }

    void forEach(Consumer<List<Meeting>> each) {
        go(0, each);
    }

    private void go(int wish, Consumer<List<Meeting>> each) {
        if (wish == wishes.size()) {
            if (ScheduleCheck.listFaults(day, meetings, pastSlots).isEmpty()) {
                each.accept(List.copyOf(meetings));
            }
            return;
        }
        go(wish + 1, each);
        for (int slot = 0; slot < day.slots(); slot++) {
            if (!pastSlots.contains(slot)) {
                meetings.add(
                        new Meeting(wishes.get(wish).guest(), wishes.get(wish).host(), slot));
                go(wish + 1, each);
                meetings.removeLast();
            }
        }
    }
}
