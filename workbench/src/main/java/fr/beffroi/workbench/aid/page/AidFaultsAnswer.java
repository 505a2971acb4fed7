package fr.beffroi.workbench.aid.page;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a program every field at fault at once. */
@RestControllerAdvice(assignableTypes = {EligibilityApi.class, DeMinimisApi.class, ReorganisationApi.class})
class AidFaultsAnswer {

    @ExceptionHandler
    ProblemDetail answer(AidFaultsException refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(refused.getMessage()));
        problem.setProperty("faults", refused.faults());
        return problem;
    }
}
