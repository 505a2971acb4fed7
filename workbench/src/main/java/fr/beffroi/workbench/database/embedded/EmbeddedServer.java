package fr.beffroi.workbench.database.embedded;

import fr.beffroi.workbench.database.Access;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL whose data lies in a folder: it keeps its data between starts, writes it safely to disk, wants a password from everybody and
 * recovers from a process that was killed.
 */
public final class EmbeddedServer implements AutoCloseable {
    static final String DATABASE = "beffroi";
    static final String OWNER = "beffroi_owner";
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final FolderLock lock;
    private final EmbeddedPostgres postgres;
    private final Access access;

    private EmbeddedServer(FolderLock lock, EmbeddedPostgres postgres, Access access) {
        this.lock = lock;
        this.postgres = postgres;
        this.access = access;
    }

    /**
     * Starts the server of a folder; creates it the first time.
     *
     * @throws IllegalStateException where another Beffroi uses the folder, or the server does not start
     */
    public static EmbeddedServer start(Path folder) {
        try {
            Files.createDirectories(folder);
            FolderLock lock = FolderLock.take(folder);
            Path data = folder.resolve("postgresql");
            OrphanServer.stop(data);
            boolean first = !Files.exists(data.resolve("PG_VERSION"));
            String password = Passwords.ofFolder(folder);
            EmbeddedPostgres postgres =
                    builder(folder, data, first ? null : password).start();
            if (first) {
                FirstStart.secure(postgres, data, password);
            }
            return new EmbeddedServer(lock, postgres, new Access(url(postgres.getPort()), OWNER, password));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The database in " + folder + " does not start: " + e.getMessage()
                            + "\nMaybe the disk is full or the folder belongs to somebody else; its log is in "
                            + folder.resolve("postgresql.log") + ".",
                    e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path folder, Path data, @Nullable String password) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LONGEST_START)
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgresql.log").toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgresql.log").toFile()))
                // The library's defaults are for throw-away data.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("password_encryption", "scram-sha-256");
        return password == null ? builder : builder.setConnectConfig("password", password);
    }

    /** How to reach the server that another process of ours runs on a folder; empty where none does. */
    public static Optional<Access> findRunning(Path folder) {
        try {
            OptionalInt port = OrphanServer.findPort(folder.resolve("postgresql"));
            return FolderLock.isTaken(folder) && port.isPresent()
                    ? Optional.of(new Access(url(port.getAsInt()), OWNER, Passwords.ofFolder(folder)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the owner of the schemas reaches the application's database. */
    public Access access() {
        return access;
    }

    /** A further, empty database beside the application's, for tests and restores. */
    public Access createDatabase(String name) {
        Access admin = new Access(access.url(), access.owner(), access.ownerPassword());
        try (Connection connection = admin.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + statement.enquoteIdentifier(name, true) + " template template0");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Access(access.url().replace("/" + DATABASE, "/" + name), access.owner(), access.ownerPassword());
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.release();
        }
    }
}
