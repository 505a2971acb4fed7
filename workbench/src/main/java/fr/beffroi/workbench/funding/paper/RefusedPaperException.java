package fr.beffroi.workbench.funding.paper;

import java.io.Serial;

/** A paper was not kept. */
public class RefusedPaperException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String found;

    RefusedPaperException(String reason, String found) {
        super(reason + ": " + found);
        this.reason = reason;
        this.found = found;
    }

    /** The end of its message key under {@code file.paper.refused}. */
    public String reason() {
        return reason;
    }

    /** What the words name. */
    public String found() {
        return found;
    }
}
