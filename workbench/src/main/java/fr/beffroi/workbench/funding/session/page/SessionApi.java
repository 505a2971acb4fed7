package fr.beffroi.workbench.funding.session.page;

import fr.beffroi.workbench.funding.session.DecidingSessions;
import fr.beffroi.workbench.funding.session.Session;
import fr.beffroi.workbench.funding.session.SessionEnforcement;
import fr.beffroi.workbench.funding.session.SessionEnvelopes;
import fr.beffroi.workbench.funding.session.SessionField;
import fr.beffroi.workbench.funding.session.SessionItem;
import fr.beffroi.workbench.funding.session.SessionVotes;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sessions of the deciding body for programs. */
@RestController
@RequestMapping("/api/sessions")
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
class SessionApi {
    private final DecidingSessions sessions;
    private final SessionVotes votes;
    private final SessionEnforcement enforcement;
    private final SessionEnvelopes envelopes;
    private final SessionView view;
    private final SessionWords words;

    SessionApi(
            DecidingSessions sessions,
            SessionVotes votes,
            SessionEnforcement enforcement,
            SessionEnvelopes envelopes,
            SessionView view,
            SessionWords words) {
        this.sessions = sessions;
        this.votes = votes;
        this.enforcement = enforcement;
        this.envelopes = envelopes;
        this.view = view;
        this.words = words;
    }

    /** A session to open or to change; the day as text, {@code body} is {@code standing-committee} or {@code assembly}. */
    record NewSession(
            @Nullable String body,
            @Nullable String heldOn,
            @Nullable String place) {}

    /** A file to put on the list. */
    record NewItem(@Nullable UUID file) {}

    /** A day on which something was done, as text. */
    record NotedDay(@Nullable String on) {}

    /**
     * A vote; amounts in euros and counts as text.
     *
     * @param outcome {@code grant} or {@code refuse}
     * @param seen how many steps of the file the caller saw taken
     */
    record NewVote(
            @Nullable String outcome,
            int seen,
            @Nullable String amount,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable String inFavour,
            @Nullable String against,
            @Nullable String abstained,
            @Nullable String withdrawals) {}

    /** A session with its list and what it takes from each envelope. */
    record SessionReading(
            Session session,
            @Nullable LocalDate enforceableOn,
            List<SessionItem> items,
            List<SessionEnvelopes.Line> envelopes) {}

    /** How many files became enforceable, and for each that did not the reason in words. */
    record Enforced(int enforced, List<String> failures) {}

    @GetMapping
    List<Session> list() {
        return sessions.list();
    }

    /** Opens a session; 422 with every fault. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    SessionReading open(@RequestBody NewSession wish) {
        return read(sessions.open(typed(wish)));
    }

    @GetMapping("/{session}")
    SessionReading read(@PathVariable UUID session) {
        Session found = view.require(session);
        List<SessionItem> items = sessions.listItems(session);
        return new SessionReading(found, found.enforceableOn().orElse(null), items, envelopes.list(found, items));
    }

    /** Gives it another day or place; 409 once it has voted. */
    @PutMapping("/{session}")
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    SessionReading change(@PathVariable UUID session, @RequestBody NewSession wish) {
        view.require(session);
        sessions.change(session, typed(wish));
        return read(session);
    }

    /** Puts a file on the list; 409 where it is not to be decided, or waits on a list already. */
    @PostMapping("/{session}/items")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    SessionReading put(@PathVariable UUID session, @RequestBody NewItem wish) {
        view.require(session);
        sessions.put(session, wish.file() == null ? new UUID(0, 0) : wish.file());
        return read(session);
    }

    @DeleteMapping("/{session}/items/{file}")
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    SessionReading takeOff(@PathVariable UUID session, @PathVariable UUID file) {
        view.require(session);
        sessions.takeOff(session, file);
        return read(session);
    }

    /** Records the vote on a file; 422 with every fault, 409 with the reason where it cannot be recorded. */
    @PostMapping("/{session}/items/{file}/vote")
    @AllowedTo(Role.OFFICER)
    SessionReading vote(@PathVariable UUID session, @PathVariable UUID file, @RequestBody NewVote wish) {
        view.require(session);
        Map<SessionField, String> typed = new EnumMap<>(SessionField.class);
        put(typed, SessionField.OUTCOME, wish.outcome());
        put(typed, SessionField.AMOUNT, wish.amount());
        put(typed, SessionField.REASON, wish.reason());
        put(typed, SessionField.DECISION, wish.decision());
        put(typed, SessionField.IN_FAVOUR, wish.inFavour());
        put(typed, SessionField.AGAINST, wish.against());
        put(typed, SessionField.ABSTAINED, wish.abstained());
        put(typed, SessionField.WITHDRAWALS, wish.withdrawals());
        votes.vote(session, file, wish.seen(), typed, LocalDate.now());
        return read(session);
    }

    /** Records the day on which the acts went to the prefect; making them enforceable is another call. */
    @PostMapping("/{session}/prefect")
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    SessionReading send(@PathVariable UUID session, @RequestBody NotedDay wish) {
        view.require(session);
        sessions.send(session, typed(wish), LocalDate.now());
        return read(session);
    }

    /** Records the day on which the acts were published. */
    @PostMapping("/{session}/publication")
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    SessionReading publish(@PathVariable UUID session, @RequestBody NotedDay wish) {
        view.require(session);
        sessions.publish(session, typed(wish), LocalDate.now());
        return read(session);
    }

    /** Makes all that was granted enforceable; 409 before both days are known. */
    @PostMapping("/{session}/enforcement")
    @AllowedTo(Role.OFFICER)
    Enforced enforce(@PathVariable UUID session) {
        view.require(session);
        SessionEnforcement.Result result = enforcement.enforce(session, LocalDate.now());
        return new Enforced(
                result.enforced(),
                result.failures().stream().map(words::failure).toList());
    }

    private static Map<SessionField, String> typed(NewSession wish) {
        Map<SessionField, String> typed = new EnumMap<>(SessionField.class);
        put(typed, SessionField.BODY, wish.body());
        put(typed, SessionField.HELD_ON, wish.heldOn());
        put(typed, SessionField.PLACE, wish.place());
        return typed;
    }

    private static Map<SessionField, String> typed(NotedDay wish) {
        Map<SessionField, String> typed = new EnumMap<>(SessionField.class);
        put(typed, SessionField.NOTED_ON, wish.on());
        return typed;
    }

    private static void put(Map<SessionField, String> typed, SessionField field, @Nullable String text) {
        if (text != null) {
            typed.put(field, text);
        }
    }
}
