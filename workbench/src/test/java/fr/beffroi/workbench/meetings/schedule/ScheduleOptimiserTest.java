package fr.beffroi.workbench.meetings.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.harness.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleOptimiserTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Guest TURNER = new Guest("turner", Set.of(0, 1, 2, 3), 1, Set.of("turning"));
    private static final Guest OTHER_TURNER = new Guest("other turner", Set.of(0, 1), 1, Set.of("turning"));
    private static final Wish FIRST = new Wish("turner", "buyer", 900);
    private static final Wish SECOND = new Wish("other turner", "buyer", 100);

    @Test
    void competitorsDoNotFollowOneAnotherAtABuyersWhoAskedForIt() {
        Day day = day(Set.of(), 0, new Host("buyer", Set.of(0, 1, 2, 3), true));

        List<Meeting> meetings = ScheduleOptimiser.find(day, LIMIT).meetings();

        assertThat(meetings).hasSize(2);
        assertThat(Math.abs(meetings.get(0).slot() - meetings.get(1).slot())).isGreaterThan(1);
    }

    @Test
    void aBreakSetsCompetitorsApart() {
        Day day = day(Set.of(1), 0, new Host("buyer", Set.of(1, 2), true));

        assertThat(ScheduleOptimiser.find(day, LIMIT).meetings())
                .containsExactly(new Meeting("other turner", "buyer", 1), new Meeting("turner", "buyer", 2));
    }

    @Test
    void aFairShareGoesBeforeTheHigherValue() {
        Guest rich = new Guest("turner", Set.of(0), 0, Set.of());
        Day day = new Day(
                1,
                Set.of(),
                1,
                0,
                List.of(rich, OTHER_TURNER_EARLY),
                List.of(new Host("buyer", Set.of(0), false)),
                List.of(FIRST, SECOND));

        Schedule schedule = ScheduleOptimiser.find(day, LIMIT);

        assertThat(schedule.meetings()).containsExactly(new Meeting("other turner", "buyer", 0));
        assertThat(schedule.missingShares()).isZero();
    }

    private static final Guest OTHER_TURNER_EARLY = new Guest("other turner", Set.of(0), 1, Set.of());

    @Test
    void whatAnOfficerFixedStands() {
        Day day = day(Set.of(), 0, new Host("buyer", Set.of(0, 1, 2, 3), false));
        Meeting fixed = new Meeting("turner", "buyer", 0);

        assertThat(ScheduleOptimiser.find(day, List.of(fixed), LIMIT).meetings())
                .contains(fixed)
                .hasSize(2);
        assertThatThrownBy(() ->
                        ScheduleOptimiser.find(day, List.of(fixed, new Meeting("other turner", "buyer", 0)), LIMIT))
                .isInstanceOf(ClashingMeetingsException.class)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("set one of them free");
    }

    @Test
    void withoutTimeForASolverItIsWhatAPencilGivesAndWhatIsFixedStands() {
        Day day = new RandomDay(1).day(300, 40, 16, 0.4);
        DayIndex index = new DayIndex(day);
        int wish = 0;
        while (index.slotsOf[wish].length == 0) {
            wish++;
        }
        Meeting fixed = index.meeting(wish, index.slotsOf[wish][0]);

        Schedule schedule = ScheduleOptimiser.find(day, List.of(fixed), Duration.ZERO);

        assertThat(schedule.meetings()).contains(fixed).hasSizeGreaterThan(40);
        assertThat(ScheduleCheck.listFaults(day, schedule.meetings())).isEmpty();
        assertThat(schedule.value()).isEqualTo(value(day, schedule.meetings())).isLessThanOrEqualTo(schedule.bound());
        assertThat(schedule.missingSharesAtLeast()).isLessThanOrEqualTo(schedule.missingShares());
    }

    @Test
    void aTableThatIsLostAtNoonWasThereInTheMorning() {
        Guest other = new Guest("other turner", Set.of(0, 1), 1, Set.of());
        Guest turner = new Guest("turner", Set.of(0, 1), 1, Set.of());
        List<Host> hosts = List.of(new Host("buyer", Set.of(0, 1), false), new Host("office", Set.of(0, 1), false));
        List<Wish> wishes =
                List.of(FIRST, SECOND, new Wish("turner", "office", 10), new Wish("other turner", "office", 10));

        Day day = new Day(List.of(2, 1), Set.of(), 0, List.of(turner, other), hosts, wishes);
        List<Meeting> meetings = ScheduleOptimiser.find(day, LIMIT).meetings();

        assertThat(meetings).filteredOn(meeting -> meeting.slot() == 0).hasSize(2);
        assertThat(meetings).filteredOn(meeting -> meeting.slot() == 1).hasSize(1);
        assertThat(PlainSchedules.greedy(day)).hasSize(3);
        assertThat(ScheduleCheck.listFaults(
                        day, List.of(new Meeting("turner", "buyer", 1), new Meeting("other turner", "office", 1))))
                .containsExactly("2 meetings in slot 1 at 1 tables");
    }

    @Test
    void nothingToWishForIsAnEmptySchedule() {
        Day day = new Day(
                2, Set.of(), 3, 0, List.of(TURNER_LEFT), List.of(new Host("buyer", Set.of(0), false)), List.of());

        Schedule schedule = ScheduleOptimiser.find(day, LIMIT);

        assertThat(schedule.meetings()).isEmpty();
        assertThat(schedule.missingShares()).isEqualTo(1);
        assertThat(schedule.gap()).isZero();
    }

    private static final Guest TURNER_LEFT = new Guest("turner", Set.of(), 1, Set.of());

    @Test
    void asGoodAsTheBestOfAllSchedulesOfTinyDays() {
        for (int seed = 0; seed < (Visitor.SLOW ? 150 : 60); seed++) {
            Day day = new RandomDay(seed).tiny();
            List<long[]> goals = new ArrayList<>();
            DayIndex index = new DayIndex(day);
            new EverySchedule(day, List.of(), Set.of())
                    .forEach(meetings -> goals.add(new long[] {day.missingShares(meetings), value(day, meetings)}));
            long[] best = goals.stream()
                    .min(Comparator.comparingLong((long[] goal) -> goal[0]).thenComparingLong(goal -> -goal[1]))
                    .orElseThrow();

            Schedule schedule = ScheduleOptimiser.find(day, LIMIT);

            assertThat(new long[] {schedule.missingShares(), value(day, schedule.meetings())})
                    .as("seed " + seed + " " + day)
                    .containsExactly(best);
            assertThat(schedule.value()).isEqualTo(best[1]);
            assertThat(ScheduleCheck.listFaults(day, schedule.meetings()))
                    .as("seed " + seed)
                    .isEmpty();
            PairChoice.Chosen chosen = new PairChoice(index).choose(LIMIT);
            assertThat(chosen.missingAtLeast()).as("seed " + seed).isLessThanOrEqualTo((int) best[0]);
            assertThat(new PairChoice(index).choose((int) best[0], 0, LIMIT).bound())
                    .as("seed " + seed)
                    .isGreaterThanOrEqualTo(best[1]);
        }
    }

    @Test
    void keepsEveryRuleOnSmallDaysAndIsNeverBehindAPencil() {
        for (int seed = 0; seed < (Visitor.SLOW ? 60 : 25); seed++) {
            Day day = new RandomDay(seed).small();

            Schedule schedule = ScheduleOptimiser.find(day, LIMIT);

            assertThat(ScheduleCheck.listFaults(day, schedule.meetings()))
                    .as("seed " + seed)
                    .isEmpty();
            for (List<Meeting> plain : List.of(PlainSchedules.greedy(day), PlainSchedules.firstCome(day))) {
                assertThat(ScheduleCheck.listFaults(day, plain))
                        .as("seed " + seed)
                        .isEmpty();
                int missing = day.missingShares(plain);
                assertThat(schedule.missingShares()).as("seed " + seed).isLessThanOrEqualTo(missing);
                if (missing == schedule.missingShares()) {
                    assertThat(schedule.value()).as("seed " + seed).isGreaterThanOrEqualTo(value(day, plain));
                }
            }
        }
    }

    private static Day day(Set<Integer> breaks, int inARow, Host host) {
        return new Day(4, breaks, 1, inARow, List.of(TURNER, OTHER_TURNER), List.of(host), List.of(FIRST, SECOND));
    }

    static long value(Day day, List<Meeting> meetings) {
        return meetings.stream()
                .flatMapToLong(meeting -> day.wishes().stream()
                        .filter(wish -> wish.guest().equals(meeting.guest())
                                && wish.host().equals(meeting.host()))
                        .mapToLong(Wish::value))
                .sum();
    }
}
