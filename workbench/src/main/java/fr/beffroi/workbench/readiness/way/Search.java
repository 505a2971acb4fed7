package fr.beffroi.workbench.readiness.way;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest steps that meet every target by a given end, by branch and bound. What is open are groups, each to be met by an end; a group is met by a
 * step that is taken with that end or an earlier one, else each step that could meet it in time is tried. A step taken opens its own groups; one that
 * is taken again with an earlier end opens them again. A branch is left where its cost and the least that its open groups still cost are no less than
 * the best so far.
 */
final class Search {
    /** More than any cost, and sums of it are no overflow. */
    private static final long FAR_TOO_MUCH = Long.MAX_VALUE / 1_000_000;

    private final Graph graph;
    private final Set<String> held;
    private final List<Set<String>> targets;
    private final Ends fastest;

    private Map<String, Long> taken = new TreeMap<>();
    private long best;
    private @Nullable Set<String> bestCodes;

    Search(Graph graph, Set<String> held, List<Set<String>> targets) {
        this.graph = graph;
        this.held = held;
        this.targets = targets;
        fastest = new Ends(graph, held, graph.codes(), step -> step.weeks().twiceMiddle());
    }

    /** A group that must be met by an end, in twice the weeks. */
    private record Open(Set<String> meeting, long by) {}

    /** Empty where nothing meets all targets by then. */
    Optional<Way> find(long by) {
        taken = new TreeMap<>();
        best = Long.MAX_VALUE;
        bestCodes = null;
        Deque<Open> open = new ArrayDeque<>();
        targets.forEach(target -> open.add(new Open(target, by)));
        branch(open, 0);
        return Optional.ofNullable(bestCodes).map(codes -> Way.of(graph, held, needed(codes), targets));
    }

    private void branch(Deque<Open> open, long cost) {
        if (cost + leastToCome(open) >= best) {
            return;
        }
        Open next = open.poll();
        if (next == null) {
            best = cost;
            bestCodes = new TreeSet<>(taken.keySet());
            return;
        }
        if (next.meeting().stream().anyMatch(code -> isThere(code, next.by()))) {
            branch(open, cost);
        } else {
            for (String code : inTime(next)) {
                take(code, next.by(), open, cost);
            }
        }
        open.addFirst(next);
    }

    private boolean isThere(String code, long by) {
        Long end = taken.get(code);
        return by >= 0 && (held.contains(code) || (end != null && end <= by));
    }

    /** What could meet a group in time, what costs least first. */
    private List<String> inTime(Open group) {
        return group.meeting().stream()
                .filter(code -> fastest.of(code) <= group.by())
                .sorted(Comparator.<String>comparingLong(code -> taken.containsKey(code) ? 0 : ownCost(code))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private void take(String code, long by, Deque<Open> open, long cost) {
        Step step = graph.findStep(code).orElseThrow();
        Long before = taken.put(code, by);
        Deque<Open> then = new ArrayDeque<>(open);
        for (Set<String> group : step.needs()) {
            then.addFirst(new Open(graph.meetingOneOf(group), by - step.weeks().twiceMiddle()));
        }
        branch(then, before == null ? cost + step.costCents().twiceMiddle() : cost);
        if (before == null) {
            taken.remove(code);
        } else {
            taken.put(code, before);
        }
    }

    /** At least so much is still to be paid: the cheapest member of each of the open groups that have no member in common. */
    private long leastToCome(Deque<Open> open) {
        long least = 0;
        Set<String> counted = new HashSet<>();
        for (Open group : open) {
            if (Collections.disjoint(counted, group.meeting())) {
                long own = leastOf(group.meeting());
                if (own > 0) {
                    least += own;
                    counted.addAll(group.meeting());
                }
            }
        }
        return least;
    }

    private long leastOf(Set<String> meeting) {
        long least = FAR_TOO_MUCH;
        for (String code : meeting) {
            least = Math.min(least, held.contains(code) || taken.containsKey(code) ? 0 : ownCost(code));
        }
        return least;
    }

    private long ownCost(String code) {
        return graph.findStep(code).map(step -> step.costCents().twiceMiddle()).orElse(FAR_TOO_MUCH);
    }

    /** Without steps that cost nothing, were tried on the way, and serve nobody in the end. */
    private Set<String> needed(Set<String> codes) {
        long end = Way.of(graph, held, codes, targets).twiceWeeks();
        Set<String> left = new TreeSet<>(codes);
        for (String code : codes) {
            left.remove(code);
            Ends ends = new Ends(graph, held, left, step -> step.weeks().twiceMiddle());
            if (targets.stream().anyMatch(target -> ends.first(target) > end)) {
                left.add(code);
            }
        }
        return left;
    }
}
