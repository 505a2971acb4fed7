package fr.beffroi.workbench.funding.document;

import fr.beffroi.workbench.funding.session.DecidingSessions;
import fr.beffroi.workbench.funding.session.Session;
import fr.beffroi.workbench.funding.session.SessionEnvelopes;
import fr.beffroi.workbench.funding.session.SessionItem;
import fr.beffroi.workbench.web.format.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the template of minutes can say of a session. */
@Component
class SessionFacts {
    private static final int CENTS = 2;

    private final DecidingSessions sessions;
    private final SessionEnvelopes envelopes;
    private final FileFacts files;
    private final Formats formats;
    private final MessageSource messages;

    SessionFacts(
            DecidingSessions sessions,
            SessionEnvelopes envelopes,
            FileFacts files,
            Formats formats,
            MessageSource messages) {
        this.sessions = sessions;
        this.envelopes = envelopes;
        this.files = files;
        this.formats = formats;
        this.messages = messages;
    }

    DocumentFacts read(Session session, LocalDate today) {
        List<SessionItem> items = sessions.listItems(session.id());
        long granted = items.stream()
                .mapToLong(item -> item.vote() == null ? 0 : item.vote().grantedCents())
                .sum();
        Map<TemplateField, String> texts = new EnumMap<>(TemplateField.class);
        texts.put(TemplateField.AUTHORITY, files.authority());
        texts.put(TemplateField.DATE, formats.date(today));
        texts.put(
                TemplateField.BODY,
                capital(say("document.body." + session.body().code())));
        texts.put(TemplateField.SESSION_DAY, formats.date(session.heldOn()));
        texts.put(TemplateField.PLACE, session.place());
        texts.put(TemplateField.COUNT, String.valueOf(items.size()));
        texts.put(TemplateField.TOTAL, euros(granted));
        if (session.sentOn() != null) {
            texts.put(TemplateField.SENT_ON, formats.date(session.sentOn()));
        }
        if (session.publishedOn() != null) {
            texts.put(TemplateField.PUBLISHED_ON, formats.date(session.publishedOn()));
        }
        return new DocumentFacts(
                texts, Map.of(TemplateField.ITEMS, items(items), TemplateField.ENVELOPES, envelopes(session, items)));
    }

    private Block.Table items(List<SessionItem> items) {
        return new Block.Table(
                "Dossiers, propositions, décisions et votes",
                List.of("Dossier", "Proposition", "Décision", "Acte", "Vote", "Retraits pour un intérêt"),
                items.stream().map(this::row).toList());
    }

    private List<String> row(SessionItem item) {
        SessionItem.Vote vote = item.vote();
        String file = "N° " + item.fileNumber() + "\n" + item.companyName() + "\n" + item.title();
        String proposal = item.proposedCents() == 0 ? "refuser" : euros(item.proposedCents());
        if (vote == null) {
            return List.of(file, proposal, "non voté", "–", "–", "–");
        }
        return List.of(
                file,
                proposal,
                vote.grants() ? "accordé : " + euros(vote.grantedCents()) : "refusé : " + vote.reason(),
                vote.act(),
                vote.inFavour() + " pour\n" + vote.against() + " contre\nabstentions : " + vote.abstained(),
                vote.withdrawals().isEmpty() ? "personne" : vote.withdrawals());
    }

    private Block.Table envelopes(Session session, List<SessionItem> items) {
        return new Block.Table(
                "Ce qui reste dans chaque enveloppe",
                List.of("Enveloppe", "Reste avant", "Cette séance", "Reste après"),
                envelopes.list(session, items).stream()
                        .map(one -> List.of(
                                one.programmeName() + ", " + say("programme.axis." + one.axis()),
                                formats.euros(one.beforeEuros()),
                                formats.euros(one.heldEuros()),
                                formats.euros(one.afterEuros())))
                        .toList());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + text.substring(1);
    }

    private String euros(long cents) {
        return formats.euros(BigDecimal.valueOf(cents, CENTS));
    }

    private String say(String key) {
        return String.valueOf(messages.getMessage(key, new Object[0], LocaleContextHolder.getLocale()));
    }
}
