package fr.beffroi.workbench.database.embedded;

import fr.beffroi.workbench.database.Access;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A PostgreSQL whose data lies in a folder: it keeps its data between starts, writes it safely to disk, wants a password from everybody and
 * recovers from a process that was killed.
 */
public final class EmbeddedServer implements AutoCloseable {
    static final String DATABASE = "beffroi";
    static final String OWNER = "beffroi_owner";
    static final String SUPERUSER = "postgres";

    private static final String LONGEST_START_SECONDS = "60";
    private static final String LONGEST_STOP_SECONDS = "30";

    private final FolderLock lock;
    private final Programs programs;
    private final Path data;
    private final Access access;

    private EmbeddedServer(FolderLock lock, Programs programs, Path data, Access access) {
        this.lock = lock;
        this.programs = programs;
        this.data = data;
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
            return startLocked(folder.toRealPath());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The database in " + folder + " does not start: " + e.getMessage()
                            + "\nMaybe the disk is full or the folder belongs to somebody else; its log is in "
                            + folder.resolve("postgresql.log") + ".",
                    e);
        }
    }

    private static EmbeddedServer startLocked(Path folder) throws IOException {
        FolderLock lock = FolderLock.take(folder);
        try {
            Path data = folder.resolve("postgresql");
            OrphanServer.stop(data);
            Programs programs =
                    new Programs(Binaries.unpack(folder.resolve("binaries")), folder.resolve("postgresql.log"));
            String password = Passwords.ofFolder(folder);
            if (!Files.exists(data)) {
                FirstStart.initialise(programs, data, Passwords.file(folder));
            }
            int port = freePort();
            programs.run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "--wait",
                            "--timeout=" + LONGEST_START_SECONDS,
                            "--pgdata=" + data,
                            "--log=" + folder.resolve("postgresql.log"),
                            "--options=" + options(port)));
            EmbeddedServer server = new EmbeddedServer(lock, programs, data, new Access(url(port), OWNER, password));
            FirstStart.createDatabase(new Access(url(port).replace("/" + DATABASE, "/postgres"), SUPERUSER, password));
            return server;
        } catch (IOException | RuntimeException e) {
            lock.release();
            throw e;
        }
    }

    /** For this machine only, by address and never by a socket file; what is committed is on the disk. */
    private static String options(int port) {
        return "-p " + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200"
                + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on -c password_encryption=scram-sha-256";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** How to reach the server that another process of ours runs on a folder; empty where none does. */
    public static Optional<Access> findRunning(Path folder) {
        try {
            if (!Files.exists(folder)) {
                return Optional.empty();
            }
            OptionalInt port = OrphanServer.findPort(folder.toRealPath().resolve("postgresql"));
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
            programs.run(
                    "pg_ctl",
                    List.of("stop", "--wait", "--mode=fast", "--timeout=" + LONGEST_STOP_SECONDS, "--pgdata=" + data));
        } catch (IOException e) {
            // The system, when it goes down, ends the server as it ends us; then it only matters that it is gone.
            if (OrphanServer.isRunning(data)) {
                throw new UncheckedIOException(e);
            }
        } finally {
            lock.release();
        }
    }
}
