package fr.beffroi.workbench.demand.notice;

import java.io.Serial;

/** A file is no notice that can be read: it is set aside with this reason, and stops no other. */
public class UnreadableNoticeException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** For a reason that the reader found itself. */
    public UnreadableNoticeException(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** @param cause what the parser said */
    public UnreadableNoticeException(Reason reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
