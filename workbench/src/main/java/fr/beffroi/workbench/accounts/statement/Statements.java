package fr.beffroi.workbench.accounts.statement;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseFaultsException;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.form.TypedFields;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Statements, as far as the viewer may see them, and those the viewer makes. A correction is a new statement. */
@Service
@Transactional
public class Statements {
    private static final String PROOF = "proof";

    private final StatementStore store;
    private final AuditLog audit;

    Statements(StatementStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /** All, the oldest first. */
    @Transactional(readOnly = true)
    public List<Statement> list() {
        return store.list(null);
    }

    /** Of a promise, the oldest first. */
    @Transactional(readOnly = true)
    public List<Statement> list(UUID promise) {
        return store.list(promise);
    }

    /** Of some promises, by promise, the oldest first; of those of which nothing was stated there is nothing. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Statement>> listByPromise(Collection<Promise> promises) {
        return store.listOf(promises.stream().map(Promise::id).toList()).stream()
                .collect(Collectors.groupingBy(Statement::promise));
    }

    /** The month that is asked for on a day: the last that is over. */
    public static LocalDate monthAsked(LocalDate today) {
        return today.withDayOfMonth(1).minusMonths(1);
    }

    /** What counts of a promise: of each month the newest of the side that goes before; the oldest month first. */
    public static List<Statement> effective(List<Statement> ofPromise) {
        return ofPromise.stream()
                .map(Statement::month)
                .distinct()
                .sorted()
                .map(month -> effective(ofPromise, month))
                .toList();
    }

    private static Statement effective(List<Statement> ofPromise, LocalDate month) {
        return ofPromise.stream()
                .filter(one -> one.month().equals(month))
                .min(Comparator.comparing(Statement::side)
                        .thenComparing(Comparator.comparing(Statement::number).reversed()))
                .orElseThrow();
    }

    /** Of {@linkplain #effective what counts}, the last that says how much. */
    public static Optional<Statement> findLastMeasured(List<Statement> counts) {
        return counts.stream().filter(one -> one.quantity() != null).reduce((first, second) -> second);
    }

    /**
     * States in the name of the viewer's side; nothing new is written where the same was said last.
     *
     * @param month its first day
     * @throws PromiseFaultsException where a paper is needed that proves it, or the month is still to come
     */
    public void state(Promise promise, LocalDate month, Said said, LocalDate today) {
        Side side =
                Side.of(Viewers.current().role()).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        if (month.getDayOfMonth() != 1
                || month.isAfter(today)
                || month.isBefore(promise.madeOn().withDayOfMonth(1))) {
            throw new PromiseFaultsException(Map.of("month", new TypedFields.Fault("month", month.toString())));
        }
        store.hold(promise.id());
        List<Statement> before = store.list(promise.id());
        if (side == Side.COMPANY && needsProof(promise, said, before)) {
            throw new PromiseFaultsException(Map.of(PROOF, new TypedFields.Fault("proof", "")));
        }
        Statement last = before.stream()
                .filter(one -> one.month().equals(month) && one.side() == side)
                .reduce((first, second) -> second)
                .orElse(null);
        if (last == null ? said.isEmpty() : last.saysSame(said)) {
            return;
        }
        if (said.isEmpty()) {
            throw new PromiseFaultsException(Map.of("quantity", new TypedFields.Fault("missing", "")));
        }
        store.insert(promise.id(), month, side, said);
        audit.record(
                "promise.state",
                "promise",
                promise.id().toString(),
                Map.of("month", month.toString(), "correction", last != null));
    }

    /** Keeps what another side stated elsewhere; in the workbench's own name only, which the database holds to. */
    public void keep(Promise promise, LocalDate month, Side side, Said said) {
        store.insert(promise.id(), month, side, said);
    }

    /** Whether a paper must come with it: the programme wants it proven, this says that it is reached, and nothing has proven it yet. */
    public static boolean needsProof(Promise promise, Said said, List<Statement> before) {
        return promise.proofNeeded()
                && said.proof() == null
                && promise.isReachedBy(said.quantity(), said.reachedOn())
                && before.stream().noneMatch(one -> one.proof() != null);
    }
}
