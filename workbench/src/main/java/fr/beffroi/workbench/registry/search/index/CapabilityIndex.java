package fr.beffroi.workbench.registry.search.index;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who can do what, by process and in memory: what a need is first held against. It keeps no more than what the order of candidates depends on,
 * so that all of France fits. Thread-safe; a company is replaced as a whole.
 */
@Component
public class CapabilityIndex {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Map<String, Maker> bySiren = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Maker>> byProcess = new ConcurrentHashMap<>();
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

    void put(Maker maker) {
        Maker before = bySiren.put(maker.siren(), maker);
        maker.abilities()
                .forEach(one -> byProcess
                        .computeIfAbsent(one.process(), process -> new ConcurrentHashMap<>())
                        .put(maker.siren(), maker));
        forget(before);
    }

    void remove(String siren) {
        forget(bySiren.remove(siren));
    }

    /** Takes a company as it was out of the lists in which no later state of it stands. */
    private void forget(@Nullable Maker before) {
        if (before != null) {
            before.abilities()
                    .forEach(one ->
                            byProcess.getOrDefault(one.process(), Map.of()).remove(before.siren(), before));
        }
    }

    /** Everything the database held when the node started is in. */
    void markComplete() {
        complete.countDown();
    }

    /** The companies with a capability for exactly this process. Waits while the node is starting. */
    public Collection<Maker> makers(String process) {
        awaitComplete();
        return byProcess.getOrDefault(process, Map.of()).values();
    }

    private void awaitComplete() {
        try {
            if (!complete.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The capabilities of the register are still being read after "
                        + LONGEST_WAIT.toSeconds() + " s.\nMaybe the database does not answer: the log says.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the capabilities of the register were read", e);
        }
    }
}
