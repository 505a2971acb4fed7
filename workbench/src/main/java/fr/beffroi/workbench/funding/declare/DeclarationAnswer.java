package fr.beffroi.workbench.funding.declare;

import fr.beffroi.workbench.funding.open.AuthorityMissingException;
import fr.beffroi.workbench.funding.page.FileWords;
import fr.beffroi.workbench.web.error.FieldFaults;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells what is at fault (422), why something cannot be recorded now (409), or that nobody is named who grants (503). */
@RestControllerAdvice(assignableTypes = {DeclarationApi.class, DeclarationPage.class})
class DeclarationAnswer {
    private final MessageSource messages;
    private final FileWords words;

    DeclarationAnswer(MessageSource messages, FileWords words) {
        this.messages = messages;
        this.words = words;
    }

    @ExceptionHandler
    ProblemDetail answer(DeclarationRefusedException refused) {
        if (refused.faults().isEmpty()) {
            return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, say(refused.reason()));
        }
        Map<String, String> faults = new TreeMap<>();
        refused.faults().forEach((field, fault) -> faults.put(field, words.fault(fault)));
        return FieldFaults.problem(faults);
    }

    @ExceptionHandler
    ProblemDetail answer(AuthorityMissingException missing) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, missing.getMessage());
    }

    private String say(String reason) {
        return Objects.requireNonNull(
                messages.getMessage("declare.refused." + reason, null, LocaleContextHolder.getLocale()));
    }
}
