package fr.beffroi.workbench.demand.notice.intake;

import fr.beffroi.workbench.demand.notice.Reason;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A file is read no further, with our own reason. */
final class SetAsideException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;

    SetAsideException(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** Why: our own reason where it lies at the bottom of what a parser threw, else the one given. */
    static Reason within(@Nullable Throwable thrown, Reason otherwise) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (one instanceof SetAsideException own) {
                return own.reason;
            }
        }
        return otherwise;
    }
}
