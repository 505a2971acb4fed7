package fr.beffroi.workbench.funding.step;

import java.io.Serial;

/** A request cannot be handed in: something is missing, which its page names. */
public class RequestIncompleteException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int missing;

    RequestIncompleteException(int missing) {
        super(missing + " things are missing or at fault");
        this.missing = missing;
    }

    /** How many things. */
    public int missing() {
        return missing;
    }
}
