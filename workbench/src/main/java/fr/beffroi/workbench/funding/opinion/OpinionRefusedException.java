package fr.beffroi.workbench.funding.opinion;

import java.io.Serial;

/** Something cannot be done to an opinion now. */
public class OpinionRefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;

    OpinionRefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The end of its message key {@code opinion.refused.…}. */
    public String reason() {
        return reason;
    }
}
