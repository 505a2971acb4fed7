package fr.beffroi.workbench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.database.backup.Backup;
import fr.beffroi.workbench.database.backup.BackupSummary;
import fr.beffroi.workbench.database.backup.Restore;
import fr.beffroi.workbench.harness.TestDatabase;
import fr.beffroi.workbench.harness.WorkbenchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What is backed up comes back, row for row, into an empty place only. */
@WorkbenchTest
class BackupTest {
    @Autowired
    private Environment environment;

    @TempDir
    private Path folder;

    private Access running() {
        return new Access(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }

    @Test
    void everythingComesBackIntoAnEmptyPlace() throws SQLException {
        Path file = folder.resolve("beffroi.zip");
        Map<String, String> before = fingerprints(running());
        BackupSummary written = Backup.write(running(), file);
        Map<String, String> after = fingerprints(running());
        Access empty = TestDatabase.create();
        BackupSummary read = Restore.read(empty, file);

        assertThat(read).isEqualTo(written);
        assertThat(written.rows()).isGreaterThan(5);
        // Compared table by table in PostgreSQL's own words; but not those that jobs changed while the backup was made.
        Map<String, String> original = new TreeMap<>(before);
        original.entrySet().retainAll(after.entrySet());
        Map<String, String> copy = fingerprints(empty);
        assertThat(copy.keySet()).isEqualTo(before.keySet());
        assertThat(original)
                .containsKeys("identity.person", "identity.membership", "registry.company", "registry.capability");
        copy.keySet().retainAll(original.keySet());
        assertThat(copy).isEqualTo(original);
        assertThat(Files.exists(folder.resolve("beffroi.zip.part"))).isFalse();
    }

    @Test
    void guardsAreBackInPlaceAfterwards() throws SQLException {
        Path file = folder.resolve("beffroi.zip");
        Backup.write(running(), file);
        Access empty = TestDatabase.create();
        Restore.read(empty, file);
        assertThat(describe(empty)).isEqualTo(describe(running()));
    }

    @Test
    void nothingIsReplaced() throws IOException {
        Path file = folder.resolve("beffroi.zip");
        Backup.write(running(), file);
        assertThatThrownBy(() -> Backup.write(running(), file)).hasMessageContaining("exists already");
        assertThatThrownBy(() -> Restore.read(running(), file)).hasMessageContaining("already holds data");
        Path other = Files.writeString(folder.resolve("other.zip"), "not a zip");
        assertThatThrownBy(() -> Restore.read(TestDatabase.create(), other))
                .hasMessageContaining("no backup of Beffroi");
    }

    @Test
    void theApplicationCannotLeaveRowLevelSecurity() throws SQLException {
        Access app = new Access(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"));
        try (Connection connection = app.connect();
                Statement statement = connection.createStatement()) {
            assertThat(count(statement, "select count(*) from identity.person")).isZero();
            assertThatThrownBy(() -> statement.execute("alter table identity.person disable row level security"))
                    .hasMessageContaining("owner");
            assertThatThrownBy(() -> statement.execute("set role beffroi_owner"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Number and hash of the rows of each table. */
    private static Map<String, String> fingerprints(Access access) throws SQLException {
        Map<String, String> prints = new TreeMap<>();
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('beffroi.role', 'system', false)");
            for (String table : tables(statement)) {
                try (ResultSet row = statement.executeQuery(
                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                + table + " t")) {
                    row.next();
                    prints.put(table, row.getString(1));
                }
            }
        }
        return prints;
    }

    private static Iterable<String> tables(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select schemaname || '.' || tablename from pg_tables "
                + "where schemaname not in ('pg_catalog', 'information_schema', 'public', 'platform')")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    /** Constraints, triggers and security of all tables. */
    private static String describe(Access access) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select string_agg(line, chr(10) order by line) from (
                          select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line
                            from pg_constraint where connamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                          union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
                          union all select oid::regclass || ' ' || relrowsecurity::text || relforcerowsecurity::text from pg_class
                            where relkind = 'r' and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')) t
                        """)) {
            row.next();
            return row.getString(1);
        }
    }
}
