package fr.beffroi.workbench.funding.file;

import fr.beffroi.workbench.funding.life.StepRefusal;
import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A step cannot be taken; the file is as it was. */
@ResponseStatus(HttpStatus.CONFLICT)
public class StepRefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient StepRefusal refusal;

    /** Says why. */
    public StepRefusedException(StepRefusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    /** Why. */
    public StepRefusal refusal() {
        return refusal;
    }
}
