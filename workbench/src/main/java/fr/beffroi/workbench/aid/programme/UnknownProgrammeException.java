package fr.beffroi.workbench.aid.programme;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such programme or version, or the viewer may not know of it: the answer is the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownProgrammeException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Says what was asked for. */
    public UnknownProgrammeException(String what) {
        super("No " + what);
    }
}
