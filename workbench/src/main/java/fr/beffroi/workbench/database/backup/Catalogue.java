package fr.beffroi.workbench.database.backup;

import fr.beffroi.workbench.database.backup.Contents.SavedSequence;
import fr.beffroi.workbench.database.backup.Contents.SavedTable;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tables and sequences of ours a database has. Sessions are left out: nobody is signed in after a restore. */
final class Catalogue {
    private static final String OURS =
            "n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')";

    private Catalogue() {}

    /** All tables with the columns that hold data of their own, without rows counted. */
    static List<SavedTable> tables(Connection connection) throws SQLException {
        List<SavedTable> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select n.nspname, c.relname, array_agg(a.attname::text order by a.attnum) as columns
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        where c.relkind = 'r' and %s and not (n.nspname = 'platform' and c.relname like 'session%%')
                        group by n.nspname, c.relname order by n.nspname, c.relname
                        """.formatted(OURS))) {
            while (rows.next()) {
                Array columns = rows.getArray("columns");
                tables.add(new SavedTable(
                        rows.getString("nspname"),
                        rows.getString("relname"),
                        List.of((String[]) columns.getArray()),
                        0));
            }
        }
        return tables;
    }

    static List<SavedSequence> sequences(Connection connection) throws SQLException {
        List<SavedSequence> sequences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select n.nspname, c.relname, pg_sequence_last_value(c.oid) as last_value
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'S' and %s order by n.nspname, c.relname
                        """.formatted(OURS))) {
            while (rows.next()) {
                long last = rows.getLong("last_value");
                if (!rows.wasNull()) {
                    sequences.add(new SavedSequence(rows.getString("nspname"), rows.getString("relname"), last));
                }
            }
        }
        return sequences;
    }

    /** The newest migration; null where the database is empty. */
    static @Nullable String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet table =
                        statement.executeQuery("select to_regclass('public.flyway_schema_history') is not null")) {
            table.next();
            if (!table.getBoolean(1)) {
                return null;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select version from public.flyway_schema_history where success and version is not null
                        order by string_to_array(version, '.')::int[] desc limit 1
                        """)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
