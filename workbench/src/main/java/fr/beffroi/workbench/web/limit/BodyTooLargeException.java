package fr.beffroi.workbench.web.limit;

import java.io.IOException;

/** A body passed the bound while it was read. */
public final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    BodyTooLargeException(long mostBytes) {
        super("The body is larger than " + mostBytes + " bytes.");
    }
}
