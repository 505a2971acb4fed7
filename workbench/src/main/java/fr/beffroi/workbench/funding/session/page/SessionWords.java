package fr.beffroi.workbench.funding.session.page;

import fr.beffroi.workbench.funding.page.FileWords;
import fr.beffroi.workbench.funding.session.Session;
import fr.beffroi.workbench.funding.session.SessionEnforcement;
import fr.beffroi.workbench.funding.session.SessionRefusedException;
import fr.beffroi.workbench.web.form.TypedFields;
import fr.beffroi.workbench.web.format.Formats;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why something was not done to a session, in the language of the page; for templates too: {@code ${@sessionWords.fault(fault)}}. */
@Component("sessionWords")
public class SessionWords {
    private final FileWords files;
    private final Formats formats;
    private final MessageSource messages;

    SessionWords(FileWords files, Formats formats, MessageSource messages) {
        this.files = files;
        this.formats = formats;
        this.messages = messages;
    }

    /** What people call a session: its body and its day. */
    String name(Session session) {
        return files.say(
                "session.named", files.say("session.body." + session.body().code()), formats.date(session.heldOn()));
    }

    /** One fault as a sentence. */
    public String fault(TypedFields.Fault fault) {
        String own = messages.getMessage(
                "session.fault." + fault.reason(), new Object[] {fault.found()}, "", LocaleContextHolder.getLocale());
        return own == null || own.isEmpty() ? files.fault(fault) : own;
    }

    /** Whether {@link #refusal} has words for it. */
    static boolean isRefusal(RuntimeException failure) {
        return failure instanceof SessionRefusedException || FileWords.isRefusal(failure);
    }

    String refusal(RuntimeException failure) {
        return failure instanceof SessionRefusedException refused
                ? files.say("session.refusal." + refused.reason(), refused.count())
                : files.refusal(failure);
    }

    /** Why a file did not become enforceable. */
    String failure(SessionEnforcement.Failure failure) {
        String why = isRefusal(failure.why()) ? refusal(failure.why()) : files.say("session.failure");
        return files.say("session.failure.of", String.valueOf(failure.fileNumber()), failure.title(), why);
    }
}
