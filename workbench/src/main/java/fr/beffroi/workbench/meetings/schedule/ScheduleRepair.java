package fr.beffroi.workbench.meetings.schedule;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A schedule set right during the day, when somebody did not come, is late, or a table is lost. In this order: as few meetings as possible are lost (the
 * more they are worth the less), as few as possible change their slot, and then those who lost one are given what their free slots allow, without
 * touching anybody else's programme.
 */
public final class ScheduleRepair {
    private ScheduleRepair() {}

    /**
     * @param changed the day as it is now; who did not come has no present slots left
     * @param before the meetings as they stood
     * @param pastSlots slots that are over: what was held there stays as it was
     */
    public static Repair repair(Day changed, List<Meeting> before, Set<Integer> pastSlots, Duration limit) {
        DayIndex index = new DayIndex(changed);
        Set<Integer> open = IntStream.range(0, changed.slots())
                .filter(slot -> !pastSlots.contains(slot))
                .boxed()
                .collect(Collectors.toSet());
        Map<Boolean, List<Meeting>> byTime =
                before.stream().collect(Collectors.partitioningBy(meeting -> pastSlots.contains(meeting.slot())));
        Set<Meeting> past = Set.copyOf(byTime.getOrDefault(true, List.of()));
        List<Meeting> coming = byTime.getOrDefault(false, List.of());
        List<Meeting> kept = keep(index, coming, open, past, limit.dividedBy(2));
        List<Meeting> lost = coming.stream()
                .filter(meeting -> kept.stream().noneMatch(held -> samePair(held, meeting)))
                .toList();
        List<Meeting> moved =
                kept.stream().filter(meeting -> !before.contains(meeting)).toList();
        List<Meeting> after = give(index, kept, lost, open, limit.dividedBy(2));
        List<Meeting> added =
                after.stream().filter(meeting -> !kept.contains(meeting)).toList();
        return new Repair(
                ScheduleOptimiser.sorted(after),
                lost,
                ScheduleOptimiser.sorted(moved),
                ScheduleOptimiser.sorted(added));
    }

    private static boolean samePair(Meeting one, Meeting other) {
        return one.guest().equals(other.guest()) && one.host().equals(other.host());
    }

    /** The coming meetings that can still be held, in their slots where that is possible. */
    private static List<Meeting> keep(
            DayIndex index, List<Meeting> coming, Set<Integer> open, Set<Meeting> past, Duration limit) {
        Map<Integer, Integer> slotBefore = coming.stream()
                .filter(meeting -> index.wishOf(meeting) >= 0)
                .collect(Collectors.toMap(index::wishOf, Meeting::slot));
        SlotModel model = new SlotModel(index, slotBefore.keySet(), open, past);
        LinearExprBuilder goal = LinearExpr.newBuilder();
        long moves = coming.size() + 1L;
        model.held()
                .forEach((wish, slots) -> slots.forEach((slot, held) -> {
                    boolean stays = slot.equals(slotBefore.get(wish));
                    goal.addTerm(held, moves * (Wish.MOST * 2L + index.value(wish)) - (stays ? 0 : 1));
                    model.model.addHint(held, stays ? 1 : 0);
                }));
        model.model.maximize(goal);
        return read(model, limit).orElseGet(() -> keepPlainly(index, coming, open, past));
    }

    /** Without a solver, where its time did not do: what stands stays, and what cannot goes into the first open slot that takes it. */
    private static List<Meeting> keepPlainly(
            DayIndex index, List<Meeting> coming, Set<Integer> open, Set<Meeting> past) {
        Board board = new Board(index);
        past.stream()
                .filter(meeting -> index.wishOf(meeting) >= 0)
                .forEach(meeting -> board.put(index.wishOf(meeting), meeting.slot()));
        List<Integer> homeless = new ArrayList<>();
        for (Meeting meeting : coming) {
            int wish = index.wishOf(meeting);
            if (wish >= 0 && !board.hold(wish, slot -> slot == meeting.slot())) {
                homeless.add(wish);
            }
        }
        homeless.forEach(wish -> board.hold(wish, open::contains));
        List<Meeting> kept = new ArrayList<>(past);
        board.meetings().stream().filter(meeting -> !past.contains(meeting)).forEach(kept::add);
        return kept;
    }

    /** What those who lost a meeting can do in their free slots, all else standing. */
    private static List<Meeting> give(
            DayIndex index, List<Meeting> kept, List<Meeting> lost, Set<Integer> open, Duration limit) {
        Set<String> free = new HashSet<>();
        lost.forEach(meeting -> free.addAll(List.of("guest " + meeting.guest(), "host " + meeting.host())));
        Set<Integer> wishes = IntStream.range(0, index.guestOf.length)
                .filter(wish -> free.contains("guest " + index.guest(wish).id())
                        || free.contains("host " + index.host(wish).id()))
                .boxed()
                .collect(Collectors.toSet());
        SlotModel model = new SlotModel(index, wishes, open, new HashSet<>(kept));
        LinearExprBuilder goal = LinearExpr.newBuilder();
        model.held().forEach((wish, slots) -> {
            for (BoolVar held : slots.values()) {
                goal.addTerm(held, index.value(wish));
            }
        });
        model.model.maximize(goal);
        return read(model, limit).orElse(kept);
    }

    /** Empty where the time did not do for any answer. */
    private static Optional<List<Meeting>> read(SlotModel model, Duration limit) {
        CpSolver solver = Solving.solver(limit);
        CpSolverStatus status = solver.solve(model.model);
        return switch (status) {
            case OPTIMAL, FEASIBLE -> Optional.of(model.read(solver));
            case UNKNOWN -> Optional.empty();
            default ->
                throw new IllegalStateException("Holding nothing is always possible, the solver says " + status + ".");
        };
    }
}
