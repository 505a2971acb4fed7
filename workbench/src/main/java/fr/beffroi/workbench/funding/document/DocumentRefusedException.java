package fr.beffroi.workbench.funding.document;

import java.io.Serial;

/** A document cannot be made now; nothing was changed. */
public class DocumentRefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;

    DocumentRefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The end of its message key. */
    public String reason() {
        return reason;
    }
}
