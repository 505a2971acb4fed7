package fr.beffroi.workbench.accounts.promise;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Buyers;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Promises, as far as the viewer may see them: a company its own, a buyer those it was told of and no money of theirs, the task force all. */
@Service
@Transactional
public class Promises {
    private final PromiseStore store;
    private final PromiseBuyers told;
    private final Buyers all;
    private final AuditLog audit;

    Promises(PromiseStore store, PromiseBuyers told, Buyers all, AuditLog audit) {
        this.store = store;
        this.told = told;
        this.all = all;
        this.audit = audit;
    }

    /** All, the earliest due first. */
    @Transactional(readOnly = true)
    public List<Promise> list() {
        return shown(store.list());
    }

    /** Those of a grant file, the earliest due first. */
    @Transactional(readOnly = true)
    public List<Promise> listOfFile(UUID file) {
        return shown(store.listOfFile(file));
    }

    /** Those of a scenario's levers, the earliest due first. */
    @Transactional(readOnly = true)
    public List<Promise> listOfScenario(UUID scenario) {
        return shown(store.listOfScenario(scenario));
    }

    /** Empty where there is none, or none the viewer may see. */
    @Transactional(readOnly = true)
    public Optional<Promise> find(UUID promise) {
        return store.find(promise).map(Promises::shown);
    }

    /** As {@link #find}; 404 where there is none, or none the viewer may see. */
    @Transactional(readOnly = true)
    public Promise require(UUID promise) {
        return find(promise).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Promise> shown(List<Promise> all) {
        return all.stream().map(Promises::shown).toList();
    }

    /** The one place where a buyer's promises lose what is not theirs to read: row-level security shows whole rows. */
    private static Promise shown(Promise promise) {
        return Viewers.current().role() == Role.BUYER ? promise.forBuyer() : promise;
    }

    /** Keeps a promise, once; whether it was new. */
    public boolean make(NewPromise promise) {
        boolean isNew = store.insert(promise);
        if (isNew) {
            UUID file = promise.of().file();
            audit.record(
                    "promise.make",
                    file == null ? "company" : "file",
                    file == null ? promise.of().siren() : file.toString(),
                    Map.of("kind", promise.kind().name(), "due", promise.dueOn().toString()));
        }
        return isNew;
    }

    /**
     * An officer types what a file promises beside what its plan says.
     *
     * @throws PromiseFaultsException with every fault
     */
    public void type(GrantFile file, Map<String, String> typed, LocalDate today) {
        make(TypedPromise.read(file, typed, today));
    }

    /** The aid has ended: nothing more is asked. */
    public void lapse(UUID file, LocalDate on) {
        if (store.close(file, null, on, "LAPSED") > 0) {
            audit.record("promise.close", "file", file.toString(), Map.of("because", "LAPSED"));
        }
    }

    /** An officer ends a promise that is kept for good, or that another took the place of. */
    public void close(Promise promise, boolean isKept, LocalDate on) {
        if (store.close(null, promise.id(), on, isKept ? "KEPT" : "REPLACED") > 0) {
            audit.record("promise.close", "promise", promise.id().toString(), Map.of("kept", isKept));
        }
    }

    /** Tells a buyer of a promise, or of it no more; 404 where the organisation is no buyer. */
    public void tell(Promise promise, UUID organisation, boolean isTold) {
        if (all.list().stream().noneMatch(one -> one.organisation().equals(organisation))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        told.put(promise, organisation, isTold);
        audit.record("promise.tell", "promise", promise.id().toString(), Map.of("buyer", organisation, "told", isTold));
    }

    /** The organisations of the buyers that are told of a promise, as far as the viewer may know. */
    @Transactional(readOnly = true)
    public List<UUID> listBuyers(Promise promise) {
        return told.list(promise);
    }

    /** By promise, the organisations of the buyers that are told of it, as far as the viewer may know. */
    @Transactional(readOnly = true)
    public Map<UUID, List<UUID>> listTold() {
        return told.listTold();
    }
}
