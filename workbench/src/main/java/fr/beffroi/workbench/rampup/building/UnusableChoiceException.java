package fr.beffroi.workbench.rampup.building;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was chosen cannot be put into the draft; nothing was written. The key of the words for it follows {@code rampup.build.wrong.}. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class UnusableChoiceException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String key;

    /** With the end of its key. */
    public UnusableChoiceException(String key, String message) {
        super(message);
        this.key = key;
    }

    /** The key of its words on a page. */
    public String messageKey() {
        return "rampup.build.wrong." + key;
    }
}
