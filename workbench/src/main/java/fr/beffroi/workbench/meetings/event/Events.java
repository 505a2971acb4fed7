package fr.beffroi.workbench.meetings.event;

import fr.beffroi.workbench.identity.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events, as far as the viewer may see them; row-level security lets officers alone write them. */
@Service
@Transactional
public class Events {
    private static final String SUBJECT = "event";

    private final EventStore store;
    private final AuditLog audit;

    Events(EventStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Event> list() {
        return store.list();
    }

    /** Empty where there is none, or none the viewer may see. */
    @Transactional(readOnly = true)
    public Optional<Event> find(UUID id) {
        return store.find(id);
    }

    /**
     * The event of an id.
     *
     * @throws MeetingRefusedException where there is none the viewer may see
     */
    @Transactional(readOnly = true)
    public Event get(UUID id) {
        return store.find(id).orElseThrow(() -> new MeetingRefusedException("unknown"));
    }

    /** The event whose link people without an account brought; empty where it leads nowhere, or registration is not open. For the workbench itself. */
    @Transactional(readOnly = true)
    public Optional<Event> findByLink(byte[] hash) {
        return store.findByLink(hash);
    }

    /**
     * Makes an event as it was typed; nobody but officers sees it before registration opens.
     *
     * @throws MeetingFaultsException where something is at fault
     */
    public UUID make(Map<EventField, String> typed) {
        Event event = new EventReader(typed).read(UUID.randomUUID(), Registration.NOT_YET);
        store.insert(event);
        audit.record("event.make", SUBJECT, event.id().toString());
        return event.id();
    }

    /**
     * Changes it. Once a schedule is published its day, its slots and its breaks stay; before, other slots let go what was worked out for the former.
     *
     * @throws MeetingFaultsException where something is at fault
     * @throws MeetingRefusedException where meetings were announced for the times that would change
     */
    public void change(UUID id, Map<EventField, String> typed) {
        Event before = get(id);
        Event wish = new EventReader(typed).read(id, before.registration());
        boolean sameSlots = wish.timetable().equals(before.timetable());
        if (before.isPublished() && !(sameSlots && wish.heldOn().equals(before.heldOn()))) {
            throw new MeetingRefusedException("announced");
        }
        store.update(wish);
        if (!sameSlots) {
            store.dropPlans(id);
        }
        audit.record("event.change", SUBJECT, id.toString());
    }

    /**
     * Opens or closes registration.
     *
     * @throws MeetingRefusedException where it is to be opened and meetings are announced: whoever withdrew would take theirs along, untold
     */
    public void setRegistration(UUID id, boolean open) {
        if (get(id).isPublished() && open) {
            throw new MeetingRefusedException("announced");
        }
        store.setRegistration(id, open ? Registration.OPEN : Registration.CLOSED);
        audit.record(open ? "event.open" : "event.close", SUBJECT, id.toString());
    }

    /** Keeps the link by which people without an account register: the former one leads nowhere from now on. */
    public void setLink(UUID id, byte[] hash) {
        get(id);
        store.setLink(id, hash);
        audit.record("event.link", SUBJECT, id.toString());
    }

    /** Shows a schedule to everybody. Registration is over by then. */
    public void publish(UUID id, int schedule) {
        store.publish(id, schedule);
        store.setRegistration(id, Registration.CLOSED);
        audit.record("event.publish", SUBJECT, id.toString(), Map.of("schedule", schedule));
    }
}
