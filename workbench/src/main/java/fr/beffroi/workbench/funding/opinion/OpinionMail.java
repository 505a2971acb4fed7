package fr.beffroi.workbench.funding.opinion;

import fr.beffroi.workbench.identity.OfficerMail;
import fr.beffroi.workbench.web.format.Formats;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells a colleague that their opinion is asked, and who asked that it is there: a link and a day, never what was written. */
@Component
class OpinionMail {
    private final OfficerMail officers;

    OpinionMail(OfficerMail officers) {
        this.officers = officers;
    }

    @TransactionalEventListener
    void on(OpinionAsked asked) {
        officers.sendTo(List.of(asked.person()), "opinion-asked", path(asked.file()), language ->
                new Object[] {String.valueOf(asked.number()), Formats.longDate(asked.dueOn(), language)});
    }

    @TransactionalEventListener
    void on(OpinionGiven given) {
        officers.sendTo(List.of(given.askedBy()), "opinion-given", path(given.file()), language ->
                new Object[] {String.valueOf(given.number())});
    }

    private static String path(UUID file) {
        return "/dossiers/" + file + "#avis";
    }
}
