package fr.beffroi.workbench.web.error;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** What an error means and what to do about it, in the caller's language: the words of the error page, as RFC 9457 has them. */
@Component
class ProblemWords {
    /** Statuses that have words of their own; all others are told as 500, or as 400 below it. */
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 413, 415, 422, 429, 500, 503);

    private final MessageSource messages;

    ProblemWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The problem of a status. */
    ProblemDetail problem(HttpStatusCode status, Locale locale) {
        int told = KNOWN.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, say("error." + told + ".do", locale));
        problem.setTitle(say("error." + told + ".what", locale));
        return problem;
    }

    String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
