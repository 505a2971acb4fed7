package fr.beffroi.workbench.meetings.schedule;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The best schedule of a day: first as few open shares as can be, then the most value. Only wishes near the best choice of pairs are given slots; the
 * bound is that of all wishes.
 */
public final class ScheduleOptimiser {
    /** Wishes times slots that the solver takes whole. */
    private static final int WHOLE = 12_000;

    /** Within this share of the bound the search ends. */
    private static final double NEAR = 0.001;

    private ScheduleOptimiser() {}

    /**
     * @param kept meetings that an officer has fixed
     * @param limit after which the best found so far is given back; the gap says how good it is. Where the solver found nothing by then, it is what a
     *     patient person with a pencil would do
     * @throws ClashingMeetingsException where what is fixed does not go together by the rules of the day
     */
    public static Schedule find(Day day, List<Meeting> kept, Duration limit) {
        List<String> clashes = ScheduleCheck.listFaults(day, kept);
        if (!clashes.isEmpty()) {
            throw new ClashingMeetingsException(clashes);
        }
        long end = System.nanoTime() + limit.toNanos();
        DayIndex index = new DayIndex(day);
        PairChoice choice = new PairChoice(index);
        PairChoice.Chosen chosen = choice.choose(limit.dividedBy(3));
        boolean whole = (long) day.wishes().size() * day.slots() <= WHOLE;
        Set<Integer> all = IntStream.range(0, day.wishes().size()).boxed().collect(Collectors.toSet());
        Set<Integer> wishes = whole ? all : near(index, chosen.wishes());
        Set<Integer> open = IntStream.range(0, day.slots()).boxed().collect(Collectors.toSet());
        SlotModel slots = new SlotModel(index, wishes, open, Set.copyOf(kept));
        Goal goal = new Goal(index, slots, kept);
        List<Meeting> plain = PlainSchedules.fill(index, kept, chosen.wishes());
        hint(slots, index, plain);
        CpSolver solver = Solving.solver(Duration.ofNanos(end - System.nanoTime()));
        long enough = (long) (chosen.bound() * (1 - NEAR));
        CpSolverStatus status = solver.solve(slots.model, stopAt(goal.of(enough, chosen.missingAtLeast())));
        List<Meeting> meetings = switch (status) {
            case OPTIMAL, FEASIBLE -> slots.read(solver);
            case UNKNOWN -> plain;
            default ->
                throw new IllegalStateException("What is fixed goes together, and the solver says " + status + ".");
        };
        long value = day.value(meetings);
        int missing = day.missingShares(meetings);
        if (whole && status == CpSolverStatus.OPTIMAL) {
            return new Schedule(sorted(meetings), value, value, missing, missing);
        }
        long bound = missing <= chosen.missing()
                ? chosen.bound()
                : new PairChoice(index)
                        .choose(missing, chosen.missingAtLeast(), limit.dividedBy(10))
                        .bound();
        return new Schedule(sorted(meetings), value, bound, missing, chosen.missingAtLeast());
    }

    /** As above, with nothing fixed. */
    public static Schedule find(Day day, Duration limit) {
        return find(day, List.of(), limit);
    }

    /** The chosen wishes, and for each host and guest the next best: enough room to find slots for as much value. */
    private static Set<Integer> near(DayIndex index, Set<Integer> chosen) {
        Set<Integer> near = new HashSet<>(chosen);
        index.wishesOfHost.forEach(wishes -> addBest(index, near, wishes, 6));
        index.wishesOfGuest.forEach(wishes -> addBest(index, near, wishes, 1));
        return near;
    }

    private static void addBest(DayIndex index, Set<Integer> near, List<Integer> wishes, int count) {
        wishes.stream()
                .filter(wish -> !near.contains(wish))
                .sorted(Comparator.comparingInt((Integer wish) -> -index.value(wish)))
                .limit(count)
                .forEach(near::add);
    }

    private static void hint(SlotModel slots, DayIndex index, List<Meeting> start) {
        Set<Meeting> held = Set.copyOf(start);
        slots.held()
                .forEach((wish, variables) -> variables.forEach((slot, variable) ->
                        slots.model.addHint(variable, held.contains(index.meeting(wish, slot)) ? 1 : 0)));
    }

    private static CpSolverSolutionCallback stopAt(double objective) {
        return new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                if (objectiveValue() >= objective) {
                    stopSearch();
                }
            }
        };
    }

    static List<Meeting> sorted(List<Meeting> meetings) {
        return meetings.stream()
                .sorted(Comparator.comparingInt(Meeting::slot)
                        .thenComparing(Meeting::host)
                        .thenComparing(Meeting::guest))
                .toList();
    }

    /** First fewest open shares, then most value, in one number: an open share weighs more than all values together. */
    private static final class Goal {
        private final long weight;

        Goal(DayIndex index, SlotModel slots, List<Meeting> kept) {
            weight = 1
                    + (long) Wish.MOST
                            * Math.min(
                                    index.day.wishes().size(),
                                    index.day.tablesBySlot().stream()
                                            .mapToLong(tables -> Math.min(
                                                    tables, index.day.hosts().size()))
                                            .sum());
            LinearExprBuilder goal = LinearExpr.newBuilder().add(index.day.value(kept));
            slots.held()
                    .forEach((wish, variables) ->
                            variables.values().forEach(held -> goal.addTerm(held, index.value(wish))));
            for (int guest = 0; guest < index.wishesOfGuest.size(); guest++) {
                addLack(index, slots, kept, guest, goal);
            }
            slots.model.maximize(goal);
        }

        double of(long value, int missing) {
            return value - (double) weight * missing;
        }

        private void addLack(DayIndex index, SlotModel slots, List<Meeting> kept, int guest, LinearExprBuilder goal) {
            Guest one = index.day.guests().get(guest);
            int share = one.fairShare()
                    - (int) kept.stream()
                            .filter(meeting -> meeting.guest().equals(one.id()))
                            .count();
            if (share <= 0) {
                return;
            }
            LinearExprBuilder sum = LinearExpr.newBuilder();
            index.wishesOfGuest
                    .get(guest)
                    .forEach(wish ->
                            slots.held().getOrDefault(wish, Map.of()).values().forEach(sum::add));
            for (int step = 0; step < share; step++) {
                BoolVar lack = slots.model.newBoolVar("");
                sum.add(lack);
                goal.addTerm(lack, -weight);
            }
            slots.model.addGreaterOrEqual(sum, share);
        }
    }
}
