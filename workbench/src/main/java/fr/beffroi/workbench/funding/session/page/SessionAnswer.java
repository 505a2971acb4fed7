package fr.beffroi.workbench.funding.session.page;

import fr.beffroi.workbench.aid.received.CeilingPassedException;
import fr.beffroi.workbench.funding.file.StaleFileException;
import fr.beffroi.workbench.funding.file.StepRefusedException;
import fr.beffroi.workbench.funding.ledger.LedgerRefusedException;
import fr.beffroi.workbench.funding.session.SessionFaultsException;
import fr.beffroi.workbench.funding.session.SessionRefusedException;
import fr.beffroi.workbench.funding.step.StepFaultsException;
import fr.beffroi.workbench.web.error.FieldFaults;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a program what is at fault with a session (422), or why something cannot be done now (409). */
@RestControllerAdvice(assignableTypes = SessionApi.class)
class SessionAnswer {
    private final SessionWords words;

    SessionAnswer(SessionWords words) {
        this.words = words;
    }

    @ExceptionHandler
    ProblemDetail answer(SessionFaultsException refused) {
        Map<String, String> faults = new TreeMap<>();
        refused.faults().forEach((field, fault) -> faults.put(field.apiName(), words.fault(fault)));
        return FieldFaults.problem(faults);
    }

    @ExceptionHandler
    ProblemDetail answer(StepFaultsException refused) {
        Map<String, String> faults = new TreeMap<>();
        refused.faults().forEach((field, fault) -> faults.put(field.apiName(), words.fault(fault)));
        return FieldFaults.problem(faults);
    }

    @ExceptionHandler({
        SessionRefusedException.class,
        StepRefusedException.class,
        StaleFileException.class,
        LedgerRefusedException.class,
        CeilingPassedException.class
    })
    ProblemDetail answer(RuntimeException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, words.refusal(refused));
    }
}
