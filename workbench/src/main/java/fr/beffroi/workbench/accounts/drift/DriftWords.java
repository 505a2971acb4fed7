package fr.beffroi.workbench.accounts.drift;

import fr.beffroi.workbench.web.format.Formats;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Drift in words, in the language of the page; for templates: {@code ${@driftWords.sentence(drift)}}. */
@Component("driftWords")
public class DriftWords {
    private final MessageSource messages;
    private final Formats formats;

    DriftWords(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** How far the date has moved. */
    public String sentence(Drift drift) {
        LocalDate promised = drift.promisedDate();
        LocalDate expected = drift.expectedDate();
        if (promised == null) {
            return say(expected == null ? "drift.never" : "drift.now", expected == null ? "" : formats.date(expected));
        }
        if (expected == null) {
            return say("drift.lost", formats.date(promised));
        }
        long weeks = Objects.requireNonNullElse(drift.weeksLater(), 0L);
        String key = weeks > 0 ? "drift.later" : weeks < 0 ? "drift.earlier" : "drift.same";
        return say(key, formats.date(promised), formats.date(expected), Math.abs(weeks));
    }

    /** How likely the promised day still is; empty where it is not known. */
    public String likely(Drift drift) {
        Double before = drift.promisedProbability();
        Double now = drift.expectedProbability();
        return before == null || now == null
                ? ""
                : say("drift.likely", formats.wholePercent(now), formats.wholePercent(before));
    }

    /** What is otherwise than planned. */
    public String cause(DriftCause cause) {
        String where = cause.where().isEmpty() ? "" : say("drift.where", cause.where());
        return say(
                "drift.cause." + cause.kind(),
                cause.name(),
                where,
                formats.number(Math.round(cause.planned() * 10) / 10.0, 1),
                formats.number(Math.round(cause.real() * 10) / 10.0, 1),
                Math.round(cause.real() - cause.planned()));
    }

    /** Why there is a version: French, as versions are. */
    String reason(LocalDate month) {
        return Objects.requireNonNull(
                messages.getMessage("drift.reason", new Object[] {Formats.month(month, Locale.FRENCH)}, Locale.FRENCH));
    }

    private String say(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, LocaleContextHolder.getLocale()));
    }
}
