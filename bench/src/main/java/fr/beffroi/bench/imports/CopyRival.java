package fr.beffroi.bench.imports;

import fr.beffroi.workbench.database.Access;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.postgresql.PGConnection;

/** PostgreSQL's own COPY of the rows that an import left, into the same tables with their indexes, keys and triggers. */
final class CopyRival {
    private static final List<String> TABLES = List.of("company", "site");

    private final Access access;
    private final Path folder;

    CopyRival(Access access, Path folder) {
        this.access = access;
        this.folder = folder;
    }

    /** Puts the rows of the last import aside, as files. */
    void keepRows() throws SQLException, IOException {
        asOwner(connection -> {
            for (String table : TABLES) {
                try (OutputStream out = Files.newOutputStream(folder.resolve(table + ".copy"))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy registry." + table + " to stdout", out);
                }
            }
        });
    }

    /** The tables as they were before any import. */
    void empty() throws SQLException, IOException {
        asOwner(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("truncate registry.company cascade");
                statement.execute("delete from registry.gone");
            }
        });
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException e) {
            // Only a role that may; without it the rounds differ a little more.
            return;
        }
    }

    /** Seconds of copying both tables in one transaction. */
    double copy() throws SQLException, IOException {
        Instant[] times = new Instant[2];
        asOwner(connection -> {
            times[0] = Instant.now();
            for (String table : TABLES) {
                try (InputStream in = Files.newInputStream(folder.resolve(table + ".copy"))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy registry." + table + " from stdin", in);
                }
            }
        });
        times[1] = Instant.now();
        return Duration.between(times[0], times[1]).toMillis() / 1000.0;
    }

    /** COPY into a table with forced row-level security is refused, so it is lifted meanwhile: the rival has no policies to ask. */
    private void asOwner(Work work) throws SQLException, IOException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            force(statement, "no force");
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
            connection.setAutoCommit(true);
            force(statement, "force");
        }
    }

    private static void force(Statement statement, String how) throws SQLException {
        for (String table : List.of("company", "site", "gone", "provenance")) {
            statement.execute("alter table registry." + table + " " + how + " row level security");
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException, IOException;
    }
}
