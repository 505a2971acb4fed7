package fr.beffroi.workbench.demand.notice;

import java.io.Serial;

/** A file is no notice that can be read: it is set aside with this reason, and stops no other. */
public class UnreadableNoticeException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /** @param reason what was found, where, and what would be right */
    public UnreadableNoticeException(String reason) {
        super(reason);
    }

    /** @param cause what the parser said */
    public UnreadableNoticeException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
