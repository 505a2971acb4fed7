package fr.beffroi.workbench.readiness.catalogue;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The catalogue that holds now, its versions, and changing it. Kept in memory for a minute: pages of every node agree again after that. */
@Service
public class Catalogues {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int LONGEST_REASON = 2000;

    private final EntryStore store;
    private final AuditLog audit;
    private final TransactionOperations transactions;
    private volatile @Nullable Snapshot snapshot;

    Catalogues(EntryStore store, AuditLog audit, TransactionOperations transactions) {
        this.store = store;
        this.audit = audit;
        this.transactions = transactions;
    }

    private record Snapshot(Instant readAt, Catalogue catalogue) {}

    /** What holds now. */
    public Catalogue current() {
        Snapshot known = snapshot;
        if (known == null || known.readAt().plus(KEPT).isBefore(Instant.now())) {
            Catalogue read = Objects.requireNonNull(
                    Viewers.callAs(Viewer.SYSTEM, () -> transactions.execute(status -> read(null))));
            known = new Snapshot(Instant.now(), read);
            snapshot = known;
        }
        return known.catalogue();
    }

    /** Every version of a requirement, the newest first. */
    @Transactional(readOnly = true)
    public List<EntryVersion> listVersions(Requirement requirement) {
        return store.listVersions(EntryVersion.REQUIREMENT, requirement.code());
    }

    /** Every version of a profile, the newest first. */
    @Transactional(readOnly = true)
    public List<EntryVersion> listVersions(Profile profile) {
        return store.listVersions(EntryVersion.PROFILE, profile.code());
    }

    /** Every version of a checkpoint, the newest first. */
    @Transactional(readOnly = true)
    public List<EntryVersion> listVersions(Checkpoint checkpoint) {
        return store.listVersions(EntryVersion.CHECKPOINT, checkpoint.code());
    }

    /** A requirement as it was in a version; empty where there is no such one. */
    @Transactional(readOnly = true)
    public Optional<Requirement> findVersion(String code, int number) {
        return store.find(EntryVersion.REQUIREMENT, code, number).map(version -> EntryJson.requirement(version.body()));
    }

    /** A checkpoint as it was in a version; empty where there is no such one. */
    @Transactional(readOnly = true)
    public Optional<Checkpoint> findCheckpointVersion(String code, int number) {
        return store.find(EntryVersion.CHECKPOINT, code, number).map(version -> EntryJson.checkpoint(version.body()));
    }

    /**
     * Writes the next version of a requirement; its number.
     *
     * @throws fr.beffroi.workbench.readiness.way.UnusableGraphException where a step would come before itself, or a code names nothing
     * @throws UnusableEntryException where its body or a source is none
     */
    @Transactional
    public int change(Requirement requirement, String reason) {
        store.lock();
        read(requirement);
        return keep(EntryVersion.REQUIREMENT, requirement.code(), requirement, reason);
    }

    /**
     * Writes the next version of a profile; its number.
     *
     * @throws UnusableEntryException where it requires nothing, or what there is not
     */
    @Transactional
    public int change(Profile profile, String reason) {
        store.lock();
        read(profile);
        return keep(EntryVersion.PROFILE, profile.code(), profile, reason);
    }

    /**
     * Writes the next version of a checkpoint; its number.
     *
     * @throws UnusableEntryException where a requirement or its source is none, or no answer could be enough
     */
    @Transactional
    public int change(Checkpoint checkpoint, String reason) {
        store.lock();
        read(checkpoint);
        return keep(EntryVersion.CHECKPOINT, checkpoint.code(), checkpoint, reason);
    }

    private int keep(String kind, String code, Object entry, String reason) {
        String shortened = reason.strip();
        if (shortened.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "The reason has " + shortened.length() + " characters.\nMaybe at most " + LONGEST_REASON + ".");
        }
        int number = store.insert(kind, code, EntryJson.write(entry), shortened);
        audit.record("readiness." + kind, "readiness-" + kind, code, Map.of("version", number));
        snapshot = null;
        return number;
    }

    /** What is in the database, with a changed entry in the place of its former version; refused where it does not fit together. */
    private Catalogue read(@Nullable Object changed) {
        List<EntryVersion> current = store.listCurrent();
        return new Catalogue(
                entries(
                        current,
                        EntryVersion.REQUIREMENT,
                        EntryJson::requirement,
                        Shipped.requirements(),
                        Requirement::code,
                        changed instanceof Requirement requirement ? requirement : null),
                entries(
                        current,
                        EntryVersion.PROFILE,
                        EntryJson::profile,
                        Shipped.profiles(),
                        Profile::code,
                        changed instanceof Profile profile ? profile : null),
                Shipped.questions(),
                Shipped.questionnaires(),
                entries(
                        current,
                        EntryVersion.CHECKPOINT,
                        EntryJson::checkpoint,
                        Shipped.checkpoints(),
                        Checkpoint::code,
                        changed instanceof Checkpoint checkpoint ? checkpoint : null),
                Shipped.bodies(),
                Shipped.sources());
    }

    /** Those of a kind, as they are shipped; what officers added comes after, by code. */
    private static <T> List<T> entries(
            List<EntryVersion> current,
            String kind,
            Function<String, T> reader,
            List<T> shipped,
            Function<T, String> code,
            @Nullable T changed) {
        List<T> entries = new ArrayList<>();
        current.stream()
                .filter(version -> version.kind().equals(kind))
                .filter(version -> changed == null || !version.code().equals(code.apply(changed)))
                .forEach(version -> entries.add(reader.apply(version.body())));
        if (changed != null) {
            entries.add(changed);
        }
        List<String> order = shipped.stream().map(code).toList();
        return entries.stream()
                .sorted(Comparator.comparingInt((T one) -> {
                            int at = order.indexOf(code.apply(one));
                            return at < 0 ? order.size() : at;
                        })
                        .thenComparing(code))
                .toList();
    }
}
