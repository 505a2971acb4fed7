package fr.beffroi.workbench.database.session;

import fr.beffroi.workbench.database.SessionVariables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Sets the session variables of row-level security for the length of each transaction. Outside a transaction none is set and the policies
 * show nothing: forgetting a transaction hides rows, it never shows them.
 * <p>No more outermost transactions at once than the pool can give connections to, those included that begin within them (what follows a commit, what is
 * written in the workbench's own name): were there more, all could hold one connection and wait for a second.
 */
final class TellingTransactionManager extends JdbcTransactionManager {
    /** A step of a file, what follows it, within that something in the workbench's own name, and the session of who asks. */
    private static final int DEEPEST = 4;

    private static final int PATIENCE_SECONDS = 10;

    private final transient SessionVariables variables;
    private final transient Semaphore outermost;
    private final transient ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    /** @param connections how many the pool gives at the most */
    TellingTransactionManager(DataSource dataSource, SessionVariables variables, int connections) {
        super(dataSource);
        this.variables = variables;
        this.outermost = new Semaphore(Math.max(1, connections / DEEPEST), true);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        // Asked before a connection is taken: finding out who asks may read the session, which takes one of its own.
        Map<String, String> current = variables.current();
        enter();
        try {
            super.doBegin(transaction, definition);
        } catch (RuntimeException e) {
            leave();
            throw e;
        }
        try {
            tell(
                    ((JdbcTransactionObjectSupport) transaction)
                            .getConnectionHolder()
                            .getConnection(),
                    current);
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("Could not say who is asking", e);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            leave();
        }
    }

    private void enter() {
        if (depth.get() == 0) {
            try {
                if (!outermost.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new CannotCreateTransactionException("Too many wait for the database at once");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotCreateTransactionException("Stopped while waiting for the database", e);
            }
        }
        depth.set(depth.get() + 1);
    }

    private void leave() {
        int left = depth.get() - 1;
        if (left == 0) {
            depth.remove();
            outermost.release();
        } else {
            depth.set(left);
        }
    }

    private static void tell(Connection connection, Map<String, String> variables) throws SQLException {
        String calls = variables.keySet().stream()
                .map(name -> "set_config(?, ?, true)")
                .collect(Collectors.joining(", "));
        try (PreparedStatement statement = connection.prepareStatement("select " + calls)) {
            int position = 1;
            for (Map.Entry<String, String> variable : variables.entrySet()) {
                statement.setString(position++, variable.getKey());
                statement.setString(position++, variable.getValue());
            }
            statement.execute();
        }
    }
}
