package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.web.error.FieldFaults;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Says what is wrong with what a program asked a diagnosis or an assessment for. */
@Component
class DiagnosisFaults {
    private final MessageSource messages;

    DiagnosisFaults(MessageSource messages) {
        this.messages = messages;
    }

    ProblemDetail problem(Wanted wanted) {
        Map<String, String> told = new LinkedHashMap<>();
        wanted.faults()
                .forEach((field, reason) -> told.put(
                        field,
                        Objects.requireNonNull(messages.getMessage(
                                "diagnosis.fault." + field + "." + reason,
                                new Object[] {wanted.typed()},
                                LocaleContextHolder.getLocale()))));
        return FieldFaults.problem(told);
    }
}
