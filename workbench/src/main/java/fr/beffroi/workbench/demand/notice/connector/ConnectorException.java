package fr.beffroi.workbench.demand.notice.connector;

import java.io.Serial;

/** A source does not answer as it should; the message says what was asked and what came. */
class ConnectorException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    ConnectorException(String reason) {
        super(reason);
    }

    ConnectorException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
