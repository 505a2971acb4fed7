package fr.beffroi.workbench.web.error;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/** Whether a failure comes from a database that cannot be reached, or that went away in the middle: nobody's request is wrong then. */
final class DatabaseGone {
    /** SQL's class of broken connections. */
    private static final String CONNECTION = "08";
    /** PostgreSQL's: it is being stopped, has crashed, or is only starting. */
    private static final Set<String> STOPPED = Set.of("57P01", "57P02", "57P03");

    private DatabaseGone() {}

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLException database && isConnection(database.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConnection(@org.jspecify.annotations.Nullable String state) {
        return state != null && (state.startsWith(CONNECTION) || STOPPED.contains(state));
    }
}
