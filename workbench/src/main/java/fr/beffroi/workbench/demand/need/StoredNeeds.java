package fr.beffroi.workbench.demand.need;

import fr.beffroi.workbench.demand.Audience;
import fr.beffroi.workbench.demand.Firmness;
import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.demand.NeedChanged;
import fr.beffroi.workbench.demand.NeedPublished;
import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.demand.Needs;
import fr.beffroi.workbench.demand.PartSize;
import fr.beffroi.workbench.demand.Quantity;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.web.format.Formats;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Needs: written, published, changed and closed by who asks; read by whom they are shown to. */
@Service
@Transactional
public class StoredNeeds implements Needs {
    private static final String NEED = "need";

    private final NeedStore store;
    private final EarlySights sights;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    StoredNeeds(NeedStore store, EarlySights sights, AuditLog audit, ApplicationEventPublisher events) {
        this.store = store;
        this.sights = sights;
        this.audit = audit;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Need> findNeed(UUID id) {
        return store.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Need> listOpenNeeds() {
        return store.listOpen();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Need> listOpenNeedsOf(Collection<String> processes) {
        return processes.isEmpty() ? List.of() : store.listOpenOf(processes);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Need> listOwnNeeds() {
        return store.listOwn();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Need> listDrawn(UUID scenario) {
        return store.listDrawn(scenario);
    }

    @Override
    public void noteSeen(Collection<Need> needs) {
        List<UUID> early = needs.stream()
                .filter(need -> !need.own() && need.audience() != Audience.PUBLIC)
                .map(Need::id)
                .toList();
        for (UUID id : early.isEmpty() ? early : sights.note(early)) {
            audit.record("need.early-sight", NEED, id.toString());
        }
    }

    @Override
    public UUID draw(UUID scenario, String item, NeedShape shape) {
        return store.listDrawn(scenario).stream()
                .filter(need -> item.equals(need.item()))
                .map(Need::id)
                .findFirst()
                .orElseGet(() -> {
                    UUID id = UUID.randomUUID();
                    store.insert(id, NeedWish.forNobodyYet(shape), scenario, item);
                    audit.record("need.draw", NEED, id.toString(), Map.of("scenario", scenario.toString()));
                    return id;
                });
    }

    @Override
    public UUID receive(String origin, String title, List<Quantity> quantities, boolean active) {
        Optional<UUID> known = store.findOrigin(origin);
        UUID id = known.orElseGet(UUID::randomUUID);
        if (known.isPresent()) {
            NeedWish before = store.findWish(id).orElseThrow();
            store.update(id, before.with(before.shape().with(quantities)));
        } else {
            NeedShape shape = new NeedShape(
                    title,
                    null,
                    List.of(),
                    List.of(),
                    PartSize.UNKNOWN,
                    List.of(),
                    quantities,
                    null,
                    null,
                    quantities.isEmpty() ? null : quantities.getFirst().fromMonday(),
                    Firmness.FORECAST);
            store.insert(id, NeedWish.forNobodyYet(shape), null, null);
            store.setOrigin(id, origin);
        }
        store.setOpen(id, active);
        return id;
    }

    /** What its owner wrote; empty for anybody else. */
    @Transactional(readOnly = true)
    public Optional<NeedWish> findWish(UUID id) {
        return store.findWish(id);
    }

    /** What others would see of it. */
    public NeedShape face(NeedWish wish) {
        return store.face(wish);
    }

    /** Whether what others see is what its owner wrote last. */
    @Transactional(readOnly = true)
    public boolean isFaceFresh(UUID id, NeedWish wish) {
        return store.findFace(id).filter(store.face(wish)::equals).isPresent();
    }

    /** Keeps a new one for the viewer's organisation; nobody else sees it yet. */
    public UUID add(NeedWish wish) {
        UUID id = UUID.randomUUID();
        store.insert(id, wish, null, null);
        audit.record("need.add", NEED, id.toString());
        return id;
    }

    /** Keeps what its owner changed; whether the viewer is of the organisation that asks. */
    public boolean change(UUID id, NeedWish wish) {
        if (store.findWish(id).isEmpty() || !store.update(id, wish)) {
            return false;
        }
        audit.record("need.change", NEED, id.toString());
        return true;
    }

    /** What became of a wish to publish. */
    public enum Publication {
        DONE,
        /** The viewer is not of the organisation that asks. */
        NOT_OWN,
        /** No process is named: nobody could be found by it. */
        INCOMPLETE
    }

    /** Shows it, as it is written now, to whom its owner chose. */
    public Publication publish(UUID id) {
        Optional<NeedWish> wish = store.findWish(id);
        if (wish.isEmpty()) {
            return Publication.NOT_OWN;
        }
        if (wish.get().shape().processes().isEmpty()) {
            return Publication.INCOMPLETE;
        }
        boolean first = store.findFace(id).isEmpty();
        store.publish(id, wish.get(), Formats.dayInRegion(Instant.now()));
        audit.record(
                "need.publish",
                NEED,
                id.toString(),
                Map.of(
                        "audience",
                        wish.get().audience().code(),
                        "anonymous",
                        wish.get().anonymous()));
        events.publishEvent(first ? new NeedPublished(id) : new NeedChanged(id));
        return Publication.DONE;
    }

    /** Closes or opens it again; whether the viewer is of the organisation that asks. */
    public boolean setOpen(UUID id, boolean open) {
        if (store.findWish(id).isEmpty() || !store.setOpen(id, open)) {
            return false;
        }
        audit.record(open ? "need.reopen" : "need.close", NEED, id.toString());
        if (store.findFace(id).isPresent()) {
            events.publishEvent(new NeedChanged(id));
        }
        return true;
    }
}
