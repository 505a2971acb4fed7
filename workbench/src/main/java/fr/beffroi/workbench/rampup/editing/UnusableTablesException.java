package fr.beffroi.workbench.rampup.editing;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tables that no draft can hold; nothing was written. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class UnusableTablesException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    UnusableTablesException(String message) {
        super(message);
    }
}
