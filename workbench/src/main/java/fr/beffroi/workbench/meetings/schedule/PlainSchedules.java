package fr.beffroi.workbench.meetings.schedule;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What a patient person with a pencil would do: the start for the solver, and what the optimum is measured against. */
public final class PlainSchedules {
    private PlainSchedules() {}

    /** The meeting of the highest value first, in the first slot in which it fits. */
    public static List<Meeting> greedy(Day day) {
        DayIndex index = new DayIndex(day);
        return filled(index, List.of(), byValue(index).boxed().toList()).meetings();
    }

    /** First come, first served: each guest in turn takes what it likes best, as long as there is room. */
    public static List<Meeting> firstCome(Day day) {
        DayIndex index = new DayIndex(day);
        Board board = new Board(index);
        for (List<Integer> wishes : index.wishesOfGuest) {
            wishes.stream()
                    .sorted(Comparator.comparingInt((Integer wish) -> -index.value(wish)))
                    .forEach(board::hold);
        }
        return board.meetings();
    }

    /** What is kept in its slots, then the given wishes in their order of value, and then what else has room. */
    static List<Meeting> fill(DayIndex index, List<Meeting> kept, Set<Integer> first) {
        List<Integer> order = byValue(index)
                .boxed()
                .sorted(Comparator.comparing((Integer wish) -> !first.contains(wish)))
                .toList();
        return filled(index, kept, order).meetings();
    }

    private static Board filled(DayIndex index, List<Meeting> kept, List<Integer> order) {
        Board board = new Board(index);
        kept.forEach(meeting -> board.put(index.wishOf(meeting), meeting.slot()));
        order.stream().filter(wish -> !board.holds(wish)).forEach(board::hold);
        return board;
    }

    private static IntStream byValue(DayIndex index) {
        return IntStream.range(0, index.guestOf.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer wish) -> -index.value(wish)))
                .mapToInt(Integer::intValue);
    }
}
