package fr.beffroi.workbench.rampup.scenario;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such scenario, version or run, or the viewer may not know of it: the answer is the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownScenarioException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Names what was looked for. */
    public UnknownScenarioException(String what) {
        super("No " + what);
    }
}
