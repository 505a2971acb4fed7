package fr.beffroi.workbench.meetings.page;

import fr.beffroi.workbench.meetings.event.MeetingRefusedException;
import fr.beffroi.workbench.meetings.wish.Reason;
import fr.beffroi.workbench.readiness.barrier.KnownBarriers;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words of meetings in the language of the page; for templates too: {@code ${@meetingWords.reason(reason)}}. */
@Component("meetingWords")
public class MeetingWords {
    private final MessageSource messages;
    private final KnownBarriers barriers;

    MeetingWords(MessageSource messages, KnownBarriers barriers) {
        this.messages = messages;
        this.barriers = barriers;
    }

    /** One fault as a sentence. */
    public String fault(TypedFields.Fault fault) {
        return say("meeting.fault." + fault.reason(), fault.found());
    }

    /** Why two should meet. */
    public String reason(Reason reason) {
        return switch (reason) {
            case Reason.NeedFits need ->
                say(
                        need.missing() == 0 ? "meeting.reason.need" : "meeting.reason.need.nearly",
                        Objects.requireNonNullElseGet(need.title(), () -> say("meeting.reason.untitled")),
                        need.missing());
            case Reason.HelpsPast help -> say("meeting.reason.help", help.requirement());
        };
    }

    /** What a body is called. */
    public String body(String code) {
        return barriers.bodyName(code);
    }

    String refusal(MeetingRefusedException refused) {
        return say("meeting.refusal." + refused.reason());
    }

    String say(String key, Object... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }
}
