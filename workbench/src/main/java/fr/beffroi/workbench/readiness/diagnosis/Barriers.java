package fr.beffroi.workbench.readiness.diagnosis;

import fr.beffroi.workbench.readiness.way.Way;
import fr.beffroi.workbench.readiness.way.Ways;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What stops somebody who holds something from what is required. Remembers what it found, up to a bound; safe for several threads. */
public final class Barriers {
    /** So many matter. */
    public static final int MATTER = 3;

    private static final int MOST_REMEMBERED = 20_000;

    private final Ways ways;
    private final List<String> required;
    private final Map<String, Set<String>> around = new ConcurrentHashMap<>();
    private final Map<String, Optional<Barrier>> found = new ConcurrentHashMap<>();

    /** Of what is required. */
    public Barriers(Ways ways, List<String> required) {
        this.ways = ways;
        this.required = required.stream().distinct().toList();
    }

    /** Every requirement that is not met, the heaviest first. */
    public List<Barrier> all(Set<String> held) {
        Set<String> proven = ways.graph().proven(held);
        return required.stream()
                .flatMap(code -> find(code, proven).stream())
                .sorted(Barrier.HEAVIEST_FIRST)
                .toList();
    }

    /** The few that matter. */
    public List<Barrier> heaviest(Set<String> held) {
        return all(held).stream().limit(MATTER).toList();
    }

    /** Those that are met. */
    public List<String> met(Set<String> held) {
        Set<String> proven = ways.graph().proven(held);
        return required.stream()
                .filter(code -> ways.graph().isMet(code, proven))
                .toList();
    }

    List<String> required() {
        return required;
    }

    Set<String> proven(Set<String> held) {
        return ways.graph().proven(held);
    }

    /** Everything that can have a part in meeting a requirement. */
    Set<String> around(String code) {
        return around.computeIfAbsent(code, ways.graph()::around);
    }

    /** Empty where it is met. */
    Optional<Barrier> find(String code, Set<String> proven) {
        Set<String> part = new TreeSet<>(proven);
        part.retainAll(around(code));
        if (found.size() > MOST_REMEMBERED) {
            found.clear();
        }
        return found.computeIfAbsent(code + part, key -> search(code, part));
    }

    private Optional<Barrier> search(String code, Set<String> held) {
        if (ways.graph().isMet(code, held)) {
            return Optional.empty();
        }
        Way cheapest = ways.findCheapest(held, List.of(code)).orElse(null);
        return Optional.of(new Barrier(code, ways.twiceFewestWeeks(held, List.of(code)), cheapest));
    }
}
