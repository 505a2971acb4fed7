package fr.beffroi.workbench.web.error;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** How a program is told of all that is at fault with what it sent. */
public final class FieldFaults {
    private FieldFaults() {}

    /**
     * The answer 422 with a sentence for each field, and all of them as its detail.
     *
     * @param faults in words, by the field's name for programs, in the order they are to be read
     */
    public static ProblemDetail problem(Map<String, String> faults) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.join("\n", faults.values()));
        problem.setProperty("faults", faults);
        return problem;
    }
}
