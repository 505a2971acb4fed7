package fr.beffroi.workbench.funding.session;

import java.io.Serial;

/** Something cannot be done to a session now; it is as it was. */
public class SessionRefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;
    private final int count;

    SessionRefusedException(String reason) {
        this(reason, 0);
    }

    SessionRefusedException(String reason, int count) {
        super(reason + " " + count);
        this.reason = reason;
        this.count = count;
    }

    /** The end of its message key. */
    public String reason() {
        return reason;
    }

    /** Of what the message counts; 0 where it counts nothing. */
    public int count() {
        return count;
    }
}
