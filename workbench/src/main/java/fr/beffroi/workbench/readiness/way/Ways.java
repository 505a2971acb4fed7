package fr.beffroi.workbench.readiness.way;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ways from what is held to what is required. Exact: the search leaves out only what cannot be better. The cost of the search grows with the
 * choices among prerequisites, not with the number of requirements; it is safe for use by several threads.
 */
public final class Ways {
    private final Graph graph;

    /** Searches in this graph. */
    public Ways(Graph graph) {
        this.graph = graph;
    }

    /** The graph. */
    public Graph graph() {
        return graph;
    }

    /** The cheapest, and of the cheapest the fastest; empty where no steps lead there. A way without steps where all is met already. */
    public Optional<Way> findCheapest(Set<String> held, Collection<String> required) {
        Search search = new Search(graph, held, targets(required));
        Optional<Way> cheapest = search.find(Ends.NEVER - 1);
        Optional<Way> faster = cheapest;
        while (faster.isPresent()) {
            cheapest = faster;
            long cost = cheapest.orElseThrow().twiceCostCents();
            faster = search.find(cheapest.orElseThrow().twiceWeeks() - 1).filter(way -> way.twiceCostCents() == cost);
        }
        return cheapest;
    }

    /** The fastest, and of the fastest the cheapest. */
    public Optional<Way> findFastest(Set<String> held, Collection<String> required) {
        long least = fastest(held, required);
        return least == Ends.NEVER ? Optional.empty() : new Search(graph, held, targets(required)).find(least);
    }

    /**
     * Twice the fewest weeks in which a requirement can be met, whatever it costs; {@link Ends#NEVER} where no steps lead there. Cheap to ask.
     */
    public long twiceFewestWeeks(Set<String> held, Collection<String> required) {
        return fastest(held, required);
    }

    /** Whether any steps lead there. */
    public boolean isWithinReach(Set<String> held, Collection<String> required) {
        return fastest(held, required) != Ends.NEVER;
    }

    /**
     * Every way than which none is both as cheap and as fast and better in one of the two: the cheapest first, the fastest last. Of ways that cost and
     * last the same one is given. Empty where no steps lead there.
     */
    public List<Way> frontier(Set<String> held, Collection<String> required) {
        long least = fastest(held, required);
        List<Way> ways = new ArrayList<>();
        if (least == Ends.NEVER) {
            return ways;
        }
        Search search = new Search(graph, held, targets(required));
        long limit = Ends.NEVER - 1;
        while (limit >= least) {
            Way found = search.find(limit).orElseThrow();
            if (!ways.isEmpty() && ways.getLast().twiceCostCents() == found.twiceCostCents()) {
                ways.removeLast();
            }
            ways.add(found);
            limit = found.twiceWeeks() - 1;
        }
        return ways;
    }

    private long fastest(Set<String> held, Collection<String> required) {
        Ends ends = new Ends(graph, held, graph.codes(), step -> step.weeks().twiceMiddle());
        return targets(required).stream().mapToLong(ends::first).max().orElse(0);
    }

    private List<Set<String>> targets(Collection<String> required) {
        return required.stream().distinct().sorted().map(graph::meeting).toList();
    }
}
