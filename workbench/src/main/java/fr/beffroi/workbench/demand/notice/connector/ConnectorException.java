package fr.beffroi.workbench.demand.notice.connector;

import fr.beffroi.workbench.demand.notice.Reason;
import java.io.Serial;

/** A source does not answer as it should. */
class ConnectorException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;

    ConnectorException(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    ConnectorException(Reason reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    /** What was asked, what came and what would be right; words for the reader, by their key. */
    Reason reason() {
        return reason;
    }
}
