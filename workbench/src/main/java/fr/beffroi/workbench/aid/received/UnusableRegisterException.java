package fr.beffroi.workbench.aid.received;

import java.io.Serial;

/** A file that is no export of the open register; nothing was changed. */
public class UnusableRegisterException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String found;

    UnusableRegisterException(String reason, String found) {
        super(reason + ": " + found);
        this.reason = reason;
        this.found = found;
    }

    /** The end of its message key: {@code text}, {@code empty}, {@code columns} or {@code nothing}. */
    public String reason() {
        return reason;
    }

    /** What it is about. */
    public String found() {
        return found;
    }
}
