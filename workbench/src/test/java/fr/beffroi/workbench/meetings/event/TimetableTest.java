package fr.beffroi.workbench.meetings.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimetableTest {

    @Test
    void slotsFollowOneAnotherAndNoneLiesAcrossABreak() {
        Timetable slots = Timetable.of(
                LocalTime.of(9, 0),
                LocalTime.of(14, 0),
                30,
                List.of(
                        new Timetable.Break(LocalTime.of(10, 15), LocalTime.of(10, 30)),
                        new Timetable.Break(LocalTime.of(12, 0), LocalTime.of(13, 0))));
        assertThat(slots.starts().stream().map(LocalTime::toString))
                .containsExactly("09:00", "09:30", "10:30", "11:00", "11:30", "13:00", "13:30");
        assertThat(slots.breaksAfter()).containsExactlyInAnyOrder(1, 4);
        assertThat(slots.within(LocalTime.of(9, 10), LocalTime.of(11, 45))).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void whateverTheDayItsSlotsAreApartAndWithinIt() {
        Random random = new Random(7_001);
        for (int world = 0; world < 2_000; world++) {
            LocalTime first = LocalTime.of(7 + random.nextInt(4), random.nextInt(60));
            LocalTime end = first.plusMinutes(30L + random.nextInt(600));
            int minutes = 5 + random.nextInt(60);
            List<Timetable.Break> breaks = new ArrayList<>();
            LocalTime at = first;
            for (int one = random.nextInt(4); one > 0; one--) {
                LocalTime from = at.plusMinutes(random.nextInt(120));
                LocalTime until = from.plusMinutes(1L + random.nextInt(90));
                if (until.isAfter(from) && !from.isBefore(at)) {
                    breaks.add(new Timetable.Break(from, until));
                    at = until;
                }
            }
            Timetable slots = Timetable.of(first, end, minutes, breaks);
            for (int slot = 0; slot < slots.count(); slot++) {
                LocalTime start = slots.start(slot);
                LocalTime stop = slots.end(slot);
                assertThat(Duration.between(start, stop).toMinutes()).isEqualTo(minutes);
                assertThat(stop).isBeforeOrEqualTo(end);
                assertThat(breaks)
                        .noneMatch(
                                one -> one.from().isBefore(stop) && one.until().isAfter(start));
                if (slot > 0) {
                    LocalTime before = slots.end(slot - 1);
                    assertThat(start).isAfterOrEqualTo(before);
                    // A break is told of exactly where one lies between.
                    assertThat(slots.breaksAfter().contains(slot - 1))
                            .isEqualTo(start.isAfter(before)
                                    || breaks.stream()
                                            .anyMatch(one -> !one.from().isBefore(before)
                                                    && !one.until().isAfter(start)));
                }
            }
        }
    }

    @Test
    void timesAreReadAsPeopleWriteThem() {
        Map<String, String> written = new HashMap<>(
                Map.of("9:00", "09:00", "9h", "09:00", "09h30", "09:30", "14:05", "14:05", "09:00:00", "09:00"));
        written.forEach((typed, time) -> assertThat(TypedTimes.read(typed)).contains(LocalTime.parse(time)));
        assertThat(List.of("", "midi", "25:00", "9:75", "9"))
                .allSatisfy(typed -> assertThat(TypedTimes.read(typed)).isEmpty());
    }

    @Test
    void everyFaultOfAnEventIsToldAtOnce() {
        Map<EventField, String> typed = new EnumMap<>(EventField.class);
        typed.put(EventField.NAME, "Essai");
        typed.put(EventField.HELD_ON, "demain");
        typed.put(EventField.FIRST_SLOT, "9h");
        typed.put(EventField.LAST_END, "8h");
        typed.put(EventField.SLOT_MINUTES, "3");
        typed.put(EventField.BREAKS, "12:00");
        assertThatThrownBy(() -> new EventReader(typed).read(UUID.randomUUID(), Registration.NOT_YET))
                .isInstanceOfSatisfying(
                        MeetingFaultsException.class,
                        refused -> assertThat(refused.faults().keySet().stream().map(Object::toString))
                                .contains("PLACE", "HELD_ON", "LAST_END", "SLOT_MINUTES", "BREAKS", "TABLES")
                                .doesNotContain("NAME", "FIRST_SLOT"));
    }
}
