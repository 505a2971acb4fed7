package fr.beffroi.workbench.rampup.run;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Settings that no run can have; nothing was started. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class UnusableSettingsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    UnusableSettingsException(String message) {
        super(message);
    }
}
