package fr.beffroi.workbench.web.error;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A text holds the character 0, which no database keeps and nobody types; nothing was written. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class NullCharacterException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String place;

    NullCharacterException(String place) {
        super(place + " holds a null character");
        this.place = place;
    }

    String place() {
        return place;
    }
}
