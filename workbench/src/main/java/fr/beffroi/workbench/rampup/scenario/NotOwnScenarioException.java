package fr.beffroi.workbench.rampup.scenario;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Another organisation's scenario is for it alone to keep to itself, or to open. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class NotOwnScenarioException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    NotOwnScenarioException(String name) {
        super("Only the organisation that made \"" + name
                + "\" may reserve it or open it.\nMaybe leave that as it is, or ask one of its officers.");
    }
}
