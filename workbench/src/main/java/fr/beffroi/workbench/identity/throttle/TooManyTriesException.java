package fr.beffroi.workbench.identity.throttle;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** One must wait before the next try. */
public class TooManyTriesException extends AuthenticationException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Duration wait;

    public TooManyTriesException(Duration wait) {
        super("Too many tries; the next is open in " + wait.toSeconds() + " s");
        this.wait = wait;
    }

    /** How long from now. */
    public Duration waitTime() {
        return wait;
    }
}
