package fr.beffroi.workbench.registry.search.index;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who can do what, by process and in memory: what a need is first held against. It keeps no more than what the order of candidates depends on.
 * Thread-safe; a company is replaced as a whole.
 */
@Component
public class CapabilityIndex {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Entry[] NONE = {};

    private final Map<String, Maker> bySiren = new ConcurrentHashMap<>();
    private final Map<String, Posting> byProcess = new ConcurrentHashMap<>();
    private final CountDownLatch complete = new CountDownLatch(1);

    /**
     * A capability.
     *
     * @param process its own code, not those it is a kind of
     * @param level place of its visibility in {@link Fields#LEVELS}
     * @param toleranceMm the finest held, in millimetres; infinite where it is not said
     * @param lengthMm of the longest part, in millimetres; 0 where it is not said
     */
    public record Ability(UUID id, String process, int level, double toleranceMm, double lengthMm) {}

    /** A credential that is held, today or not, with its level. */
    public record Held(String kind, int level) {}

    /** A company that can do something. */
    public record Maker(String siren, boolean published, List<Ability> abilities, List<Held> credentials) {
        /** Lists are copied. */
        public Maker {
            abilities = List.copyOf(abilities);
            credentials = List.copyOf(credentials);
        }
    }

    /** A capability with whose it is. */
    public record Entry(Maker maker, Ability ability) {
        /** The finest first, then the largest; what is alike in the order of SIREN and id. */
        public static final Comparator<Entry> BEST_FIRST = Comparator.comparingDouble(
                        (Entry one) -> one.ability.toleranceMm())
                .thenComparingDouble(one -> -one.ability.lengthMm())
                .thenComparing(one -> one.maker.siren())
                .thenComparing(one -> one.ability.id().toString());
    }

    /** The companies of a process; put in order when somebody asks for it, until one of them changes. */
    private static final class Posting {
        private final Map<String, Maker> makers = new HashMap<>();
        private Entry @Nullable [] sorted;

        synchronized void put(Maker maker) {
            makers.put(maker.siren(), maker);
            sorted = null;
        }

        synchronized void remove(String siren) {
            makers.remove(siren);
            sorted = null;
        }

        synchronized Entry[] sorted(String process) {
            Entry[] known = sorted;
            if (known == null) {
                known = makers.values().stream()
                        .flatMap(maker -> maker.abilities().stream()
                                .filter(one -> one.process().equals(process))
                                .map(one -> new Entry(maker, one)))
                        .sorted(Entry.BEST_FIRST)
                        .toArray(Entry[]::new);
                sorted = known;
            }
            return known;
        }
    }

    /** For one writer at a time. */
    void put(Maker maker) {
        Set<String> given = new HashSet<>(processes(bySiren.put(maker.siren(), maker)));
        for (String process : processes(maker)) {
            byProcess.computeIfAbsent(process, key -> new Posting()).put(maker);
            given.remove(process);
        }
        forget(maker.siren(), given);
    }

    /** For one writer at a time. */
    void remove(String siren) {
        forget(siren, processes(bySiren.remove(siren)));
    }

    private void forget(String siren, Set<String> given) {
        for (String process : given) {
            Objects.requireNonNull(byProcess.get(process)).remove(siren);
        }
    }

    private static Set<String> processes(@Nullable Maker maker) {
        return maker == null
                ? Set.of()
                : maker.abilities().stream().map(Ability::process).collect(Collectors.toSet());
    }

    /** Everything the database held when the node started is in. */
    void markComplete() {
        complete.countDown();
    }

    /** The capabilities for exactly this process, best first; not to be changed. Waits while the node is starting. */
    public Entry[] best(String process) {
        awaitComplete();
        Posting posting = byProcess.get(process);
        return posting == null ? NONE : posting.sorted(process);
    }

    private void awaitComplete() {
        try {
            if (!complete.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "The capabilities of the register are still being read after %d s.%nMaybe the database does not answer: the log says."
                                .formatted(LONGEST_WAIT.toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the capabilities of the register were read", e);
        }
    }
}
