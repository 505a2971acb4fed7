package fr.beffroi.workbench.rampup.experience;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The delay of a lever as experience has it: the planned weeks with each of the extra weeks that levers of its kind took, all equally likely, never below 0.
 * Nothing is smoothed: what was observed is what is drawn.
 */
final class DelayLaw {
    private DelayLaw() {}

    /** So often each number of weeks, of {@code extraWeeks.size()} in all; the fewest weeks first. */
    static Map<Integer, Long> counts(int plannedWeeks, List<Integer> extraWeeks) {
        return extraWeeks.stream()
                .map(extra -> Math.max(0, plannedWeeks + extra))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    /** As a cell of a draft's table says it: probabilities in millionths that add up to 1. */
    static String cell(int plannedWeeks, List<Integer> extraWeeks) {
        Map<Integer, Long> counts = counts(plannedWeeks, extraWeeks);
        long million = 1_000_000;
        StringBuilder text = new StringBuilder();
        long left = million;
        int at = 0;
        for (Map.Entry<Integer, Long> one : counts.entrySet()) {
            at++;
            long share = at == counts.size() ? left : Math.round((double) million * one.getValue() / extraWeeks.size());
            left -= share;
            text.append(text.isEmpty() ? "" : "; ")
                    .append('s')
                    .append(one.getKey())
                    .append(": ")
                    .append(share == million ? "1" : "0,%06d".formatted(share));
        }
        return text.toString();
    }
}
