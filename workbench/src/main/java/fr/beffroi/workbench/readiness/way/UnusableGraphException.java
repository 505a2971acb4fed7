package fr.beffroi.workbench.readiness.way;

import java.io.Serial;
import java.util.List;

/** The requirements do not fit together. */
public class UnusableGraphException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient List<String> codes;

    /** What is wrong. */
    public enum Reason {
        /** A code names nothing: who names it, then the code. */
        UNKNOWN,
        /** A code stands twice. */
        TWICE,
        /** A step would come before itself: the way round, its beginning again at the end. */
        CYCLE
    }

    UnusableGraphException(Reason reason, List<String> codes) {
        super(reason + " " + String.join(" → ", codes)
                + switch (reason) {
                    case UNKNOWN -> "\nMaybe the code is written otherwise.";
                    case TWICE -> "\nMaybe one of the two has another code.";
                    case CYCLE -> "\nMaybe one of them is no prerequisite, or is accepted for the other.";
                });
        this.reason = reason;
        this.codes = codes;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** Whom it concerns. */
    public List<String> codes() {
        return codes;
    }
}
