package fr.beffroi.workbench.rampup.editing;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else has saved the draft since it was read; nothing was written. */
@ResponseStatus(HttpStatus.CONFLICT)
public class StaleDraftException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    StaleDraftException(long known, long now) {
        super("The draft is at revision " + now + ", not " + known + ".\nMaybe read it again first.");
    }
}
