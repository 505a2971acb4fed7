package fr.beffroi.workbench.database.session;

import fr.beffroi.workbench.database.SessionVariables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Sets the session variables of row-level security for the length of each transaction. Outside a transaction none is set and the policies
 * show nothing: forgetting a transaction hides rows, it never shows them.
 */
final class TellingTransactionManager extends JdbcTransactionManager {
    private final transient SessionVariables variables;

    TellingTransactionManager(DataSource dataSource, SessionVariables variables) {
        super(dataSource);
        this.variables = variables;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        // Asked before a connection is taken: finding out who asks may read the session, which takes one of its own.
        Map<String, String> current = variables.current();
        super.doBegin(transaction, definition);
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
