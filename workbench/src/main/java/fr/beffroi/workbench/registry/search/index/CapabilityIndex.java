package fr.beffroi.workbench.registry.search.index;

import fr.beffroi.workbench.registry.Capability;
import fr.beffroi.workbench.registry.Siren;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who can do what, by process and in memory, with all that a need is held against. Thread-safe; a company is replaced as a whole.
 */
@Component
public class CapabilityIndex {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Entry[] NONE = {};

    private final Map<Siren, Maker> bySiren = new ConcurrentHashMap<>();
    private final Map<String, Posting> byProcess = new ConcurrentHashMap<>();
    private final CountDownLatch complete = new CountDownLatch(1);

    /** A capability with its level. */
    public record Ability(Capability fact, int level) {
        String process() {
            return fact.process();
        }

        /** The finest held, in millimetres; infinite where it is not said. */
        double toleranceMm() {
            return Objects.requireNonNullElse(fact.toleranceMm(), Double.POSITIVE_INFINITY);
        }

        /** Of the longest part, in millimetres; 0 where it is not said. */
        double lengthMm() {
            return Objects.requireNonNullElse(fact.lengthMm(), 0.0);
        }
    }

    /** A capability with whose it is. */
    public record Entry(Maker maker, Ability ability) {
        /** The finest first, then the largest; what is alike in the order of SIREN and id. */
        public static final Comparator<Entry> BEST_FIRST = Comparator.comparingDouble(
                        (Entry one) -> one.ability.toleranceMm())
                .thenComparingDouble(one -> -one.ability.lengthMm())
                .thenComparing(one -> one.maker.siren().number())
                .thenComparing(one -> one.ability.fact().id().toString());
    }

    /** The companies of a process; put in order when somebody asks for it, until one of them changes. */
    private static final class Posting {
        private final Map<Siren, Maker> makers = new HashMap<>();
        private Entry @Nullable [] sorted;

        synchronized void put(Maker maker) {
            makers.put(maker.siren(), maker);
            sorted = null;
        }

        synchronized void remove(Siren siren) {
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
    void remove(Siren siren) {
        forget(siren, processes(bySiren.remove(siren)));
    }

    private void forget(Siren siren, Set<String> given) {
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
