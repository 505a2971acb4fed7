package fr.beffroi.workbench.readiness.way;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small graphs of every shape: chains, choices, labels accepted for others, facts that no step brings, steps that cost or last nothing. */
public final class RandomGraphs {
    private final Random random;

    /** Of a seed. */
    public RandomGraphs(long seed) {
        random = new Random(seed);
    }

    /** A graph with what is held and what is required. */
    public record Case(Graph graph, Set<String> held, Set<String> required) {}

    /** Of at most {@code most} requirements. A requirement needs only later ones, so that most graphs have no cycle; those that have are drawn again. */
    public Case draw(int most) {
        int size = 2 + random.nextInt(most - 1);
        List<Graph.Requirement> requirements = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            requirements.add(new Graph.Requirement(code(at), some(0, size, 0.12), step(at, size)));
        }
        try {
            return new Case(new Graph(requirements), some(0, size, 0.2), required(size));
        } catch (UnusableGraphException e) {
            return draw(most);
        }
    }

    private Set<String> required(int size) {
        Set<String> required = some(0, size, 0.3);
        return required.isEmpty() ? Set.of(code(0)) : required;
    }

    private @Nullable Step step(int at, int size) {
        if (random.nextDouble() < 0.1) {
            return null;
        }
        List<Set<String>> needs = new ArrayList<>();
        for (int group = random.nextInt(3); group > 0; group--) {
            Set<String> members = some(at + 1, size, 0.35);
            if (!members.isEmpty()) {
                needs.add(members);
            }
        }
        return new Step(code(at), range(12), range(9), needs);
    }

    private Range range(int most) {
        int least = random.nextInt(most);
        return new Range(least, least + random.nextInt(4));
    }

    private Set<String> some(int from, int to, double share) {
        Set<String> some = new HashSet<>();
        for (int at = from; at < to; at++) {
            if (random.nextDouble() < share) {
                some.add(code(at));
            }
        }
        return some;
    }

    static String code(int at) {
        return "r" + (char) ('a' + at);
    }
}
