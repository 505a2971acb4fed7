package fr.beffroi.workbench.funding.session;

import fr.beffroi.workbench.aid.programme.Programme;
import fr.beffroi.workbench.aid.programme.Programmes;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of the deciding body with their lists, as far as the viewer may see them. */
@Service
@Transactional
public class DecidingSessions {
    private final SessionStore store;
    private final Register register;
    private final Programmes programmes;
    private final AuditLog audit;

    DecidingSessions(SessionStore store, Register register, Programmes programmes, AuditLog audit) {
        this.store = store;
        this.register = register;
        this.programmes = programmes;
        this.audit = audit;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Session> list() {
        return store.list();
    }

    /** Empty where there is none, or none the viewer may see. */
    @Transactional(readOnly = true)
    public Optional<Session> find(UUID session) {
        return store.find(session);
    }

    /** The session on whose list a file is, or was last. */
    @Transactional(readOnly = true)
    public Optional<Session> findOf(UUID file) {
        return store.findOf(file);
    }

    /** What is on the list of a session, in its order. */
    @Transactional(readOnly = true)
    public List<SessionItem> listItems(UUID session) {
        return named(store.listItems(session));
    }

    /** Files that are to be decided and wait on no list. */
    @Transactional(readOnly = true)
    public List<SessionItem> listCandidates() {
        return named(store.listCandidates());
    }

    private List<SessionItem> named(List<SessionItem> items) {
        Map<String, String> companies = register
                .listCompanies(
                        items.stream().map(item -> new Siren(item.company())).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(company -> company.siren().number(), Company::name));
        Map<UUID, String> names = programmes.list().stream().collect(Collectors.toMap(Programme::id, Programme::name));
        UnaryOperator<SessionItem> named = item -> item.named(
                companies.getOrDefault(item.company(), item.company()),
                names.getOrDefault(item.programme(), item.axis()));
        return items.stream().map(named).toList();
    }

    /**
     * Opens a session as it was typed.
     *
     * @throws SessionFaultsException where something is at fault
     */
    public UUID open(Map<SessionField, String> typed) {
        Session session = new SessionReader(typed).session(UUID.randomUUID(), null);
        store.insert(session);
        record("session.open", session.id(), Map.of("body", session.body().code(), "on", session.heldOn()));
        return session.id();
    }

    /**
     * Gives a session that has not voted another day or place.
     *
     * @throws SessionFaultsException where something is at fault
     * @throws SessionRefusedException where it has voted
     */
    public void change(UUID id, Map<SessionField, String> typed) {
        Session session = require(id);
        Session wish = new SessionReader(typed).session(id, session.body());
        if (store.listItems(id).stream().anyMatch(item -> item.vote() != null) || session.sentOn() != null) {
            throw new SessionRefusedException("voted");
        }
        store.change(wish);
        record("session.change", id, Map.of("on", wish.heldOn()));
    }

    /**
     * Puts a file that is to be decided at the end of the list.
     *
     * @throws SessionRefusedException where the file is not to be decided, is on a list already, or the session was sent to the prefect
     */
    public void put(UUID id, UUID file) {
        requireUnsent(id);
        if (!store.put(id, file)) {
            throw new SessionRefusedException("notCandidate");
        }
        record("session.put", id, Map.of("file", file));
    }

    /**
     * Takes a file off the list before it is voted on.
     *
     * @throws SessionRefusedException where the vote is recorded, or the session was sent to the prefect
     */
    public void takeOff(UUID id, UUID file) {
        requireUnsent(id);
        if (!store.take(id, file)) {
            throw new SessionRefusedException("notWaiting");
        }
        record("session.take-off", id, Map.of("file", file));
    }

    /**
     * Records that the acts went to the prefect.
     *
     * @throws SessionFaultsException where the day is at fault
     * @throws SessionRefusedException where nothing was voted, files wait for their vote, or the day is recorded already
     */
    public void send(UUID id, Map<SessionField, String> typed, LocalDate today) {
        Session session = requireUnsent(id);
        List<SessionItem> items = store.listItems(id);
        int waiting = (int) items.stream().filter(SessionItem::isWaiting).count();
        if (waiting > 0) {
            throw new SessionRefusedException("waiting", waiting);
        }
        if (items.stream().allMatch(item -> item.vote() == null)) {
            throw new SessionRefusedException("nothingVoted");
        }
        LocalDate on = new SessionReader(typed).noted(session, today);
        store.send(id, on);
        record("session.send", id, Map.of("on", on));
    }

    /**
     * Records that the acts were published, which comes after the vote and before or after they went to the prefect.
     *
     * @throws SessionFaultsException where the day is at fault
     * @throws SessionRefusedException where nothing was voted, or the day is recorded already
     */
    public void publish(UUID id, Map<SessionField, String> typed, LocalDate today) {
        Session session = require(id);
        if (session.publishedOn() != null) {
            throw new SessionRefusedException("published");
        }
        if (store.listItems(id).stream().allMatch(item -> item.vote() == null)) {
            throw new SessionRefusedException("nothingVoted");
        }
        LocalDate on = new SessionReader(typed).noted(session, today);
        store.publish(id, on);
        record("session.publish", id, Map.of("on", on));
    }

    private Session requireUnsent(UUID id) {
        Session session = require(id);
        if (session.sentOn() != null) {
            throw new SessionRefusedException("sent");
        }
        return session;
    }

    private Session require(UUID id) {
        return store.findForChange(id).orElseThrow(() -> new SessionRefusedException("unknown"));
    }

    private void record(String action, UUID session, Map<String, ?> details) {
        audit.record(action, "session", session.toString(), details);
    }
}
