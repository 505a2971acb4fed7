package fr.beffroi.workbench.funding.file;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody took a step since the viewer looked. */
@ResponseStatus(HttpStatus.CONFLICT)
public class StaleFileException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Names both numbers of steps. */
    public StaleFileException(int seen, int now) {
        super("The file was seen after step " + seen + " and is now after step " + now + ".\nMaybe look at it again.");
    }
}
