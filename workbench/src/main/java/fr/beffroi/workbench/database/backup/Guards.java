package fr.beffroi.workbench.database.backup;

import fr.beffroi.workbench.database.backup.Contents.SavedTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in the way of loading whole tables in any order: foreign keys, triggers, forced row-level security, rows that migrations made.
 * Lifted and put back within one transaction, so that on a failure nothing of it shows.
 */
final class Guards implements AutoCloseable {
    private final Connection connection;
    private final List<String> putBack;
    private boolean restored;

    private Guards(Connection connection, List<String> putBack) {
        this.connection = connection;
        this.putBack = putBack;
    }

    static Guards lift(Connection connection, List<SavedTable> tables) throws SQLException {
        List<String> lift = new ArrayList<>();
        List<String> putBack = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            foreignKeys(statement, lift, putBack);
            for (SavedTable table : tables) {
                String name = Backup.name(table);
                lift.add("alter table " + name + " no force row level security");
                lift.add("alter table " + name + " disable trigger user");
                putBack.add("alter table " + name + " enable trigger user");
                if (isForced(statement, name)) {
                    putBack.add("alter table " + name + " force row level security");
                }
            }
            for (String command : lift) {
                statement.execute(command);
            }
            for (SavedTable table : tables) {
                // Rows that migrations made are in the backup too.
                statement.execute("delete from " + Backup.name(table));
            }
        }
        return new Guards(connection, putBack);
    }

    private static void foreignKeys(Statement statement, List<String> lift, List<String> putBack) throws SQLException {
        try (ResultSet rows = statement.executeQuery("""
                select c.conrelid::regclass::text, quote_ident(c.conname), pg_get_constraintdef(c.oid)
                from pg_constraint c join pg_namespace n on n.oid = c.connamespace
                where c.contype = 'f' and c.conparentid = 0 and n.nspname not like 'pg\\_%'
                """)) {
            while (rows.next()) {
                String table = rows.getString(1);
                String name = rows.getString(2);
                lift.add("alter table " + table + " drop constraint " + name);
                putBack.add("alter table " + table + " add constraint " + name + " " + rows.getString(3));
            }
        }
    }

    private static boolean isForced(Statement statement, String table) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select relforcerowsecurity from pg_class where oid = '" + table + "'::regclass")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Puts everything back; foreign keys are checked on the rows that came in. */
    void restore() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : putBack) {
                statement.execute(command);
            }
        }
        restored = true;
    }

    @Override
    public void close() throws SQLException {
        if (!restored) {
            connection.rollback();
        }
    }
}
