package fr.beffroi.workbench.funding.session.page;

import fr.beffroi.workbench.funding.document.MadeDocuments;
import fr.beffroi.workbench.funding.opinion.Opinions;
import fr.beffroi.workbench.funding.session.DecidingSessions;
import fr.beffroi.workbench.funding.session.Session;
import fr.beffroi.workbench.funding.session.SessionEnvelopes;
import fr.beffroi.workbench.funding.session.SessionItem;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Fills the page of a session. */
@Component
class SessionView {
    private static final int CENTS = 2;

    private final DecidingSessions sessions;
    private final SessionEnvelopes envelopes;
    private final MadeDocuments documents;
    private final Opinions opinions;
    private final SessionWords words;

    SessionView(
            DecidingSessions sessions,
            SessionEnvelopes envelopes,
            MadeDocuments documents,
            Opinions opinions,
            SessionWords words) {
        this.sessions = sessions;
        this.envelopes = envelopes;
        this.documents = documents;
        this.opinions = opinions;
        this.words = words;
    }

    Session require(UUID session) {
        return sessions.find(session).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Transactional(readOnly = true)
    public String show(UUID id, Model model) {
        Session session = require(id);
        List<SessionItem> items = sessions.listItems(id);
        long waiting = items.stream().filter(SessionItem::isWaiting).count();
        long voted = items.stream().filter(item -> item.vote() != null).count();
        Role role = Viewers.current().role();
        boolean open = session.sentOn() == null;
        model.addAttribute("sitting", session);
        model.addAttribute("name", words.name(session));
        model.addAttribute("items", items);
        model.addAttribute(
                "opinions", opinions.count(items.stream().map(SessionItem::file).toList()));
        model.addAttribute("waiting", waiting);
        model.addAttribute("voted", voted);
        model.addAttribute("proposed", euros(items, SessionItem::proposedCents));
        model.addAttribute(
                "granted",
                euros(items, item -> item.vote() == null ? 0 : item.vote().grantedCents()));
        model.addAttribute("envelopes", envelopes.list(session, items));
        model.addAttribute(
                "toEnforce", items.stream().filter(SessionItem::isToBeEnforced).count());
        model.addAttribute("enforceableOn", session.enforceableOn().orElse(null));
        model.addAttribute("mayWrite", SessionPage.mayWrite());
        model.addAttribute("mayList", SessionPage.mayWrite() && open);
        model.addAttribute(
                "mayVote", role == Role.OFFICER && open && !session.heldOn().isAfter(LocalDate.now()));
        model.addAttribute("isOfficer", role == Role.OFFICER);
        model.addAttribute("readsFiles", role != Role.ADMINISTRATOR);
        model.addAttribute("candidates", SessionPage.mayWrite() && open ? sessions.listCandidates() : List.of());
        model.addAttribute("documents", documents.listOfSession(id));
        model.addAttribute("today", LocalDate.now().toString());
        for (String absent : List.of("values", "faults")) {
            if (!model.containsAttribute(absent)) {
                model.addAttribute(absent, Map.of());
            }
        }
        return "funding/session";
    }

    private static BigDecimal euros(List<SessionItem> items, java.util.function.ToLongFunction<SessionItem> what) {
        return BigDecimal.valueOf(items.stream().mapToLong(what).sum(), CENTS);
    }
}
