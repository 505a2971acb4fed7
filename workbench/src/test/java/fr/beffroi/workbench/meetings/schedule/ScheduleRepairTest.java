package fr.beffroi.workbench.meetings.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.workbench.harness.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleRepairTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void whoComesLateIsReceivedLaterAndNobodyElseMoves() {
        Guest late = new Guest("late", Set.of(2), 1, Set.of());
        Guest other = new Guest("other", Set.of(0, 1, 2), 1, Set.of());
        Host host = new Host("buyer", Set.of(0, 1, 2), false);
        Day day = new Day(
                3,
                Set.of(),
                1,
                0,
                List.of(late, other),
                List.of(host),
                List.of(new Wish("late", "buyer", 5), new Wish("other", "buyer", 900)));

        Repair repair = ScheduleRepair.repair(
                day, List.of(new Meeting("late", "buyer", 0), new Meeting("other", "buyer", 1)), Set.of(), LIMIT);

        assertThat(repair.moved()).containsExactly(new Meeting("late", "buyer", 2));
        assertThat(repair.lost()).isEmpty();
        assertThat(repair.meetings()).contains(new Meeting("other", "buyer", 1));
    }

    @Test
    void theFreeSlotOfANoShowGoesToSomebodyWhoWishedForIt() {
        Guest absent = new Guest("absent", Set.of(), 1, Set.of());
        Guest other = new Guest("other", Set.of(0, 1), 1, Set.of());
        Host host = new Host("buyer", Set.of(0, 1), false);
        Day day = new Day(
                2,
                Set.of(),
                1,
                0,
                List.of(absent, other),
                List.of(host),
                List.of(new Wish("absent", "buyer", 500), new Wish("other", "buyer", 7)));
        Meeting planned = new Meeting("absent", "buyer", 1);

        Repair repair = ScheduleRepair.repair(day, List.of(planned), Set.of(0), LIMIT);

        assertThat(repair.lost()).containsExactly(planned);
        assertThat(repair.added()).containsExactly(new Meeting("other", "buyer", 1));
    }

    @Test
    void losesAndMovesNoMoreThanTheBestOfAllRepairs() {
        for (int seed = 0; seed < (Visitor.SLOW ? 150 : 60); seed++) {
            RandomDay random = new RandomDay(seed);
            Day day = random.tiny();
            List<Meeting> before = ScheduleOptimiser.find(day, LIMIT).meetings();
            Day changed = random.changed(day);
            Set<Integer> pastSlots = seed % 2 == 0 ? Set.of() : Set.of(0);
            List<Meeting> past = before.stream()
                    .filter(meeting -> pastSlots.contains(meeting.slot()))
                    .toList();
            List<long[]> costs = new ArrayList<>();
            new EverySchedule(changed, past, pastSlots).forEach(after -> costs.add(cost(day, before, after)));
            long[] least = costs.stream()
                    .min(Comparator.comparingLong((long[] cost) -> cost[0]).thenComparingLong(cost -> cost[1]))
                    .orElseThrow();

            Repair repair = ScheduleRepair.repair(changed, before, pastSlots, LIMIT);

            assertThat(cost(day, before, repair.meetings()))
                    .as("seed " + seed + " " + changed + " " + before)
                    .containsExactly(least);
            assertThat(ScheduleCheck.listFaults(changed, repair.meetings(), pastSlots))
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(repair.meetings()).as("seed " + seed).containsAll(past);
            assertThat(repair.moved()).as("seed " + seed).hasSize((int) least[1]);
        }
    }

    @Test
    void withoutTimeForASolverTheRulesAreKeptAndNothingMovesThatCanStay() {
        for (int seed = 0; seed < (Visitor.SLOW ? 60 : 25); seed++) {
            RandomDay random = new RandomDay(seed);
            Day day = random.small();
            List<Meeting> before = PlainSchedules.greedy(day);
            Day changed = random.changed(day);

            Repair repair = ScheduleRepair.repair(changed, before, Set.of(0), Duration.ZERO);

            assertThat(ScheduleCheck.listFaults(changed, repair.meetings(), Set.of(0)))
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(repair.lost().size()
                            + repair.meetings().size()
                            - repair.added().size())
                    .as("seed " + seed)
                    .isEqualTo(before.size());
        }
    }

    /** What is lost (each meeting 2000 and its value), and how many are in another slot. */
    private static long[] cost(Day day, List<Meeting> before, List<Meeting> after) {
        long lost = 0;
        long moved = 0;
        for (Meeting meeting : before) {
            List<Meeting> held = after.stream()
                    .filter(one ->
                            one.guest().equals(meeting.guest()) && one.host().equals(meeting.host()))
                    .toList();
            if (held.isEmpty()) {
                lost += 2000 + ScheduleOptimiserTest.value(day, List.of(meeting));
            } else if (held.getFirst().slot() != meeting.slot()) {
                moved++;
            }
        }
        return new long[] {lost, moved};
    }
}
