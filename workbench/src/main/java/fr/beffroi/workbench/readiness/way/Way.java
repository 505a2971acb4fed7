package fr.beffroi.workbench.readiness.way;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Steps that, done together, meet what was required; those that do not wait for one another run side by side.
 *
 * @param steps in the order of their start, in weeks from today
 * @param costCents of all, in cents before tax
 * @param weeks until the last of what was required is met
 * @param twiceWeeks twice the weeks when each step takes the middle of its range: what ways are compared by
 */
public record Way(List<Timed> steps, Range costCents, Range weeks, long twiceWeeks) {

    /**
     * A step in its place.
     *
     * @param start weeks from today, at its earliest and at its latest
     * @param end likewise
     */
    public record Timed(Step step, Range start, Range end) {}

    /** What ways are compared by: twice the middle of the cost. */
    public long twiceCostCents() {
        return costCents.twiceMiddle();
    }

    /** The codes of its steps. */
    public List<String> codes() {
        return steps.stream().map(one -> one.step().code()).toList();
    }

    /** Puts steps in their places: each starts when what it needs is met, in whichever of the ways they offer is met first. */
    static Way of(Graph graph, Set<String> held, Set<String> chosen, List<Set<String>> targets) {
        Map<String, Long> least =
                new Ends(graph, held, chosen, step -> step.weeks().least()).all();
        Map<String, Long> most =
                new Ends(graph, held, chosen, step -> step.weeks().most()).all();
        Ends middle = new Ends(graph, held, chosen, step -> step.weeks().twiceMiddle());
        List<Timed> timed = chosen.stream()
                .map(code -> graph.findStep(code).orElseThrow())
                .map(step -> {
                    long early = least.getOrDefault(step.code(), 0L);
                    long late = most.getOrDefault(step.code(), 0L);
                    return new Timed(
                            step,
                            new Range(
                                    early - step.weeks().least(),
                                    late - step.weeks().most()),
                            new Range(early, late));
                })
                .sorted(Comparator.<Timed>comparingLong(one -> one.start().twiceMiddle())
                        .thenComparingLong(one -> one.end().twiceMiddle())
                        .thenComparing(one -> one.step().code()))
                .toList();
        Range cost = timed.stream().map(one -> one.step().costCents()).reduce(Range.NONE, Range::plus);
        ToLongFunction<Ends> last = ends -> last(ends, targets);
        return new Way(
                timed,
                cost,
                new Range(
                        last.applyAsLong(new Ends(
                                graph, held, chosen, step -> step.weeks().least())),
                        last.applyAsLong(new Ends(
                                graph, held, chosen, step -> step.weeks().most()))),
                last.applyAsLong(middle));
    }

    private static long last(Ends ends, List<Set<String>> targets) {
        return targets.stream().mapToLong(ends::first).max().orElse(0);
    }

    /** As texts, for a list. */
    public Stream<Step> stream() {
        return steps.stream().map(Timed::step);
    }
}
