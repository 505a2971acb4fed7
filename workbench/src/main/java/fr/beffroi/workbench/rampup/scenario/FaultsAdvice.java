package fr.beffroi.workbench.rampup.scenario;

import fr.beffroi.engine.io.ModelFaultsException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells a program everything that is wrong with the model it sent. */
@RestControllerAdvice(annotations = RestController.class)
class FaultsAdvice {

    @ExceptionHandler
    ProblemDetail refused(ModelFaultsException faults) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        problem.setTitle("The model has faults; nothing was kept.");
        problem.setProperty("faults", faults.faults());
        return problem;
    }
}
