package fr.beffroi.workbench.meetings.participant;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.Events;
import fr.beffroi.workbench.meetings.event.MeetingRefusedException;
import fr.beffroi.workbench.readiness.barrier.KnownBarriers;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes to an event: registered by themselves, entered by an officer, or asked for by a link and confirmed by an officer. */
@Service
@Transactional
public class Participants {
    /** So many may wait for an officer's word: a link that leaked fills no table. */
    private static final int MOST_UNCONFIRMED = 200;

    private static final String SUBJECT = "event";

    private final ParticipantStore store;
    private final Events events;
    private final Register register;
    private final KnownBarriers barriers;
    private final AuditLog audit;

    Participants(ParticipantStore store, Events events, Register register, KnownBarriers barriers, AuditLog audit) {
        this.store = store;
        this.events = events;
        this.register = register;
        this.barriers = barriers;
        this.audit = audit;
    }

    /** Those the viewer may see, by kind and name. */
    @Transactional(readOnly = true)
    public List<Participant> list(UUID event) {
        return store.list(event);
    }

    /** Those of the ids that the viewer may see, in no order. */
    @Transactional(readOnly = true)
    public List<Participant> list(UUID event, Collection<UUID> ids) {
        return store.list(event, ids);
    }

    /** As {@link #list(UUID)}, in the order in which they registered. */
    @Transactional(readOnly = true)
    public List<Participant> listByRegistration(UUID event) {
        return store.listByRegistration(event);
    }

    /** Empty where there is none, or none the viewer may see. */
    @Transactional(readOnly = true)
    public Optional<Participant> find(UUID event, UUID id) {
        return store.find(event, id);
    }

    /** Who goes to a table, and who sits at it. */
    public record Pair(Participant guest, Participant host) {
        /** Whether the viewer acts for one of them. */
        public boolean isOwn() {
            return guest.own() || host.own();
        }
    }

    /** Empty where the viewer may not see both, or they are not of two sides. */
    @Transactional(readOnly = true)
    public Optional<Pair> findPair(UUID event, UUID guest, UUID host) {
        return store.find(event, guest)
                .filter(one -> one.kind().isGuest())
                .flatMap(one -> store.find(event, host)
                        .filter(other -> !other.kind().isGuest())
                        .map(other -> new Pair(one, other)));
    }

    /**
     * Two who could meet.
     *
     * @throws MeetingRefusedException where the viewer may not see both, or they are not of two sides
     */
    @Transactional(readOnly = true)
    public Pair requirePair(UUID event, UUID guest, UUID host) {
        return findPair(event, guest, host).orElseThrow(() -> new MeetingRefusedException("unknown"));
    }

    /** One the viewer acts for, other than those an officer entered for somebody else. */
    @Transactional(readOnly = true)
    public Optional<Participant> findOwn(UUID event) {
        return store.findOwn(event);
    }

    /** The people each sends, of those whose people the viewer may know. */
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> people(UUID event) {
        return store.people(event);
    }

    /**
     * Registers the viewer's company or organisation, or changes its registration.
     *
     * @throws fr.beffroi.workbench.meetings.event.MeetingFaultsException where something typed is at fault
     * @throws MeetingRefusedException where registration is not open, or the viewer acts for nobody who could come
     */
    public UUID register(UUID id, Map<ParticipantField, String> typed) {
        Event event = requireOpen(id);
        ParticipantReader reader = new ParticipantReader(typed, event);
        ParticipantReader.Stay stay = reader.stay();
        reader.refuseFaults();
        Participant known = findOwn(id).orElse(null);
        UUID participant = known != null ? known.id() : insertOwn(event, stay);
        if (known != null) {
            store.changeStay(participant, stay);
            takeOver(known);
        }
        store.setPeople(participant, stay.people());
        audit.record("event.register", SUBJECT, id.toString(), Map.of("participant", participant));
        return participant;
    }

    /** Whoever asked in its name by a link may have called it anything. */
    private void takeOver(Participant known) {
        if (known.siren() != null) {
            store.rename(known.id(), ownName(known.siren()));
        }
        if (!known.confirmed()) {
            store.confirm(known.id());
            store.setRegistrar(known.id());
        }
    }

    private String ownName(String siren) {
        return companyName(siren).or(store::viewerOrganisationName).orElse(siren);
    }

    private UUID insertOwn(Event event, ParticipantReader.Stay stay) {
        Viewer viewer = Viewers.current();
        if (viewer.role() == Role.COMPANY_MEMBER) {
            String siren = store.viewerSiren().orElseThrow(() -> new MeetingRefusedException("nobody"));
            return insert(
                    event,
                    stay,
                    Kind.COMPANY,
                    ownName(siren),
                    siren,
                    new ParticipantStore.Owner("company", siren, null));
        }
        if (viewer.role() == Role.BUYER && viewer.organisation() != null) {
            String name = store.viewerOrganisationName().orElseThrow(() -> new MeetingRefusedException("nobody"));
            return insert(
                    event,
                    stay,
                    Kind.BUYER,
                    name,
                    null,
                    new ParticipantStore.Owner(ParticipantStore.Owner.BUYER_OWN, null, viewer.organisation()));
        }
        throw new MeetingRefusedException("nobody");
    }

    private UUID insert(
            Event event,
            ParticipantReader.Stay stay,
            Kind kind,
            String name,
            @Nullable String siren,
            ParticipantStore.Owner owner) {
        Participant one = new Participant(
                UUID.randomUUID(),
                event.id(),
                kind,
                name,
                siren,
                null,
                List.of(),
                stay.arrives(),
                stay.leaves(),
                kind == Kind.BUYER && stay.keepsApart(),
                true,
                null,
                true);
        store.insert(one);
        store.insertOwner(one, owner);
        return one.id();
    }

    /** Takes the viewer's registration back. */
    public void withdraw(UUID id) {
        requireOpen(id);
        Participant own = findOwn(id).orElseThrow(() -> new MeetingRefusedException("nobody"));
        store.delete(own.id());
        audit.record("event.withdraw", SUBJECT, id.toString(), Map.of("participant", own.id()));
    }

    /**
     * Enters somebody in an officer's name: a company by its number, a buyer without an account, a public service.
     *
     * @throws fr.beffroi.workbench.meetings.event.MeetingFaultsException where something typed is at fault
     * @throws MeetingRefusedException where they are there already
     */
    public UUID enter(UUID id, Map<ParticipantField, String> typed) {
        Event event = events.get(id);
        ParticipantReader reader = new ParticipantReader(typed, event);
        ParticipantReader.Who who = reader.who(barriers.listBodies(), barriers.listFamilies());
        ParticipantReader.Stay stay = reader.stay();
        reader.refuseFaults();
        return enter(event, who, stay, true);
    }

    /**
     * Asks to be let in, by a link and without an account; an officer confirms it. For the workbench itself, which has checked the link.
     *
     * @throws fr.beffroi.workbench.meetings.event.MeetingFaultsException where something typed is at fault
     */
    public void ask(UUID id, Map<ParticipantField, String> typed) {
        Event event = requireOpen(id);
        ParticipantReader reader = new ParticipantReader(typed, event);
        ParticipantReader.Who who = reader.who(List.of(), List.of());
        ParticipantReader.Stay stay = reader.stay();
        reader.refuseFaults();
        if (store.count(id, false) >= MOST_UNCONFIRMED) {
            throw new MeetingRefusedException("full");
        }
        // Whether a company is there already is nobody's to learn: it is then asked for once more, without its number,
        // and the officer sees both.
        ParticipantReader.Who unknown = who.siren() != null && store.hasCompany(id, who.siren())
                ? new ParticipantReader.Who(
                        who.kind(), who.name().isEmpty() ? who.siren() : who.name(), null, null, List.of())
                : who;
        enter(event, unknown, stay, false);
    }

    private UUID enter(Event event, ParticipantReader.Who who, ParticipantReader.Stay stay, boolean confirmed) {
        if (who.siren() != null && store.hasCompany(event.id(), who.siren())
                || who.body() != null && store.hasBody(event.id(), who.body())) {
            throw new MeetingRefusedException("twice");
        }
        String name = who.name();
        if (name.isEmpty() && who.siren() != null) {
            // What the register calls a company is not for everybody who has a link.
            name = confirmed ? companyName(who.siren()).orElse(who.siren()) : who.siren();
        }
        if (name.isEmpty() && who.body() != null) {
            name = barriers.bodyName(who.body());
        }
        Participant one = new Participant(
                UUID.randomUUID(),
                event.id(),
                who.kind(),
                name,
                who.siren(),
                who.body(),
                who.families(),
                stay.arrives(),
                stay.leaves(),
                who.kind() == Kind.BUYER && stay.keepsApart(),
                confirmed,
                null,
                false);
        store.insert(one);
        // Whoever asks by a link and has no number acts for nobody yet.
        if (confirmed || one.siren() != null) {
            store.insertOwner(one, owner(one));
        }
        store.setPeople(one.id(), stay.people());
        audit.record(
                "event.enter", SUBJECT, event.id().toString(), Map.of("participant", one.id(), "confirmed", confirmed));
        return one.id();
    }

    /** An officer says that somebody who asked by a link comes; for who has no number the officer's organisation acts from now on. */
    public void confirm(UUID event, UUID participant) {
        Participant asked = store.find(event, participant)
                .filter(one -> !one.confirmed())
                .orElseThrow(() -> new MeetingRefusedException("unknown"));
        store.confirm(participant);
        if (asked.siren() == null) {
            store.insertOwner(asked, owner(asked));
        }
        audit.record("event.confirm", SUBJECT, event.toString(), Map.of("participant", participant));
    }

    /** Gives each host a table of its own, before programmes are sent. */
    public void giveTables(UUID event) {
        store.giveTables(event);
    }

    /** An officer strikes somebody out, with all they wished. Not once their meetings are announced. */
    public void strike(UUID id, UUID participant) {
        Event event = events.get(id);
        if (event.isPublished()) {
            throw new MeetingRefusedException("announced");
        }
        if (!store.delete(participant)) {
            throw new MeetingRefusedException("unknown");
        }
        audit.record("event.strike", SUBJECT, id.toString(), Map.of("participant", participant));
    }

    /** A company acts by its number; whoever has none, through the officers of who entered them. */
    private static ParticipantStore.Owner owner(Participant one) {
        return new ParticipantStore.Owner(
                one.kind().code(),
                one.siren(),
                one.siren() == null ? Viewers.current().organisation() : null);
    }

    private Optional<String> companyName(String siren) {
        return register.findCompany(new Siren(siren)).map(Company::name);
    }

    private Event requireOpen(UUID id) {
        Event event = events.get(id);
        if (!event.isOpen()) {
            throw new MeetingRefusedException("closed");
        }
        return event;
    }
}
