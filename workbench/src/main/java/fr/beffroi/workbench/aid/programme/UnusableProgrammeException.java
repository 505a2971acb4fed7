package fr.beffroi.workbench.aid.programme;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was sent is no programme, or one that cannot be published; nothing was kept. The message says where, what, and what would be right. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
public class UnusableProgrammeException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    UnusableProgrammeException(String message) {
        super(message);
    }
}
