package fr.beffroi.workbench.funding.file;

import java.io.Serial;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such file, or the viewer may not know of it: the answer is the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class UnknownFileException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Names what was looked for. */
    public UnknownFileException(UUID file) {
        super("No grant file " + file);
    }
}
