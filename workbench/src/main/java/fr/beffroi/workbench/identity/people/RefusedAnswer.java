package fr.beffroi.workbench.identity.people;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells the callers of {@code /api} why something was refused. */
@RestControllerAdvice(annotations = RestController.class)
class RefusedAnswer {
    private final MessageSource messages;

    RefusedAnswer(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail answer(RefusedException refused, Locale locale) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, messages.getMessage(refused, locale));
    }
}
