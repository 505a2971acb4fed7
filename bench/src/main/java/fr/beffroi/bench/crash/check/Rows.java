package fr.beffroi.bench.crash.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of one snapshot of the database. */
final class Rows {
    private final Connection connection;

    /**
     * Begins the snapshot.
     *
     * @param connection as the owner of the tables; the caller rolls it back
     */
    Rows(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("select set_config('beffroi.role', 'system', true)");
        }
    }

    /** A row by the names of its columns. */
    record Row(Map<String, @Nullable Object> values) {
        String text(String column) {
            return String.valueOf(values.get(column));
        }

        long number(String column) {
            return values.get(column) instanceof Number number ? number.longValue() : 0;
        }

        boolean isNull(String column) {
            return values.get(column) == null;
        }
    }

    List<Row> list(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            ResultSetMetaData names = found.getMetaData();
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
                Map<String, @Nullable Object> values = new HashMap<>();
                for (int i = 1; i <= names.getColumnCount(); i++) {
                    values.put(names.getColumnLabel(i), found.getObject(i));
                }
                rows.add(new Row(values));
            }
            return rows;
        }
    }
}
