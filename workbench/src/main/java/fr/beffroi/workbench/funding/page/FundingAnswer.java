package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.aid.received.CeilingPassedException;
import fr.beffroi.workbench.funding.envelope.EnvelopeFaultsException;
import fr.beffroi.workbench.funding.file.StaleFileException;
import fr.beffroi.workbench.funding.file.StepRefusedException;
import fr.beffroi.workbench.funding.ledger.LedgerRefusedException;
import fr.beffroi.workbench.funding.paper.RefusedPaperException;
import fr.beffroi.workbench.funding.payment.OrderGoneException;
import fr.beffroi.workbench.funding.step.AgreementDueException;
import fr.beffroi.workbench.funding.step.RequestIncompleteException;
import fr.beffroi.workbench.funding.step.StepFaultsException;
import fr.beffroi.workbench.web.error.FieldFaults;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a program what is at fault (422), or why something cannot be done now (409). */
@RestControllerAdvice(
        assignableTypes = {GrantFileApi.class, RequestApi.class, PaperApi.class, OrderApi.class, EnvelopeApi.class})
class FundingAnswer {
    private final FileWords words;

    FundingAnswer(FileWords words) {
        this.words = words;
    }

    @ExceptionHandler
    ProblemDetail answer(StepFaultsException refused) {
        Map<String, String> faults = new TreeMap<>();
        refused.faults().forEach((field, fault) -> faults.put(field.apiName(), words.fault(fault)));
        return FieldFaults.problem(faults);
    }

    @ExceptionHandler
    ProblemDetail answer(EnvelopeFaultsException refused) {
        Map<String, String> faults = new TreeMap<>();
        refused.faults().forEach((field, fault) -> faults.put(field.apiName(), words.fault(fault)));
        return FieldFaults.problem(faults);
    }

    @ExceptionHandler
    ProblemDetail answer(RefusedPaperException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, words.refusal(refused));
    }

    @ExceptionHandler({
        StepRefusedException.class,
        StaleFileException.class,
        LedgerRefusedException.class,
        CeilingPassedException.class,
        AgreementDueException.class,
        RequestIncompleteException.class,
        OrderGoneException.class
    })
    ProblemDetail answer(RuntimeException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, words.refusal(refused));
    }
}
