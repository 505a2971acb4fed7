package fr.beffroi.workbench.readiness.way;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** When each of some steps ends, when each begins as soon as what it needs is met. The graph has no cycle, so that every step has an end. */
final class Ends {
    /** Never. */
    static final long NEVER = Long.MAX_VALUE;

    private final Graph graph;
    private final Set<String> held;
    private final Set<String> chosen;
    private final ToLongFunction<Step> duration;
    private final Map<String, Long> known = new HashMap<>();

    Ends(Graph graph, Set<String> held, Set<String> chosen, ToLongFunction<Step> duration) {
        this.graph = graph;
        this.held = held;
        this.chosen = chosen;
        this.duration = duration;
    }

    /** Of the chosen steps. */
    Map<String, Long> all() {
        chosen.forEach(this::of);
        return known;
    }

    /** When the first of what meets a group is there; {@link #NEVER} where none is. */
    long first(Set<String> meeting) {
        long first = NEVER;
        for (String code : meeting) {
            first = Math.min(first, of(code));
        }
        return first;
    }

    /** When something is there: at once where it is held, never where its step is not chosen or lacks something. */
    long of(String code) {
        if (held.contains(code)) {
            return 0;
        }
        if (!chosen.contains(code)) {
            return NEVER;
        }
        Long end = known.get(code);
        if (end == null) {
            Step step = graph.findStep(code).orElse(null);
            end = step == null ? NEVER : after(step);
            known.put(code, end);
        }
        return end;
    }

    private long after(Step step) {
        long start = 0;
        for (Set<String> group : step.needs()) {
            start = Math.max(start, first(graph.meetingOneOf(group)));
        }
        return start == NEVER ? NEVER : start + duration.applyAsLong(step);
    }
}
