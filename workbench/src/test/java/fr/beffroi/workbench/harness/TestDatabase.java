package fr.beffroi.workbench.harness;

import fr.beffroi.workbench.database.Access;
import fr.beffroi.workbench.database.Database;
import fr.beffroi.workbench.database.DatabaseOptions;
import fr.beffroi.workbench.database.embedded.EmbeddedServer;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One real PostgreSQL for all tests of the run, and in it a new database for each application. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger COUNT = new AtomicInteger();
    /** Applications on the server that have not been closed yet. */
    private static final AtomicInteger OPEN = new AtomicInteger();

    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final long PAUSE_NANOS = 50_000_000;

    /** The run's server; started by the first test that needs it. */
    private static final class Server {
        static final EmbeddedServer INSTANCE = start();

        private static EmbeddedServer start() {
            try {
                Path folder = Files.createTempDirectory("beffroi-test");
                EmbeddedServer server = TestServers.start(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    awaitApplications();
                    server.close();
                    deleteTree(folder);
                }));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Hooks run side by side: the database goes last, so that no application waits for one that is gone. */
        private static void awaitApplications() {
            long end = System.nanoTime() + PATIENCE_NANOS;
            while (OPEN.get() > 0 && System.nanoTime() < end) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }

        private static void deleteTree(Path folder) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A new, empty database. It need not outlive the machine, so nobody waits for the disk. */
    public static Access create() {
        String name = "test_" + COUNT.incrementAndGet();
        Access access = Server.INSTANCE.createDatabase(name);
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + name + " set synchronous_commit = off");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return access;
    }

    /** A new database, ready for an application. */
    public static Database open() {
        return open(create());
    }

    /** A database made by {@link #create}, ready for an application. */
    public static Database open(Access access) {
        return Database.open(
                new DatabaseOptions(access.url(), access.owner(), access.ownerPassword(), Path.of("target")));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        OPEN.incrementAndGet();
        // The first that is known is destroyed last: after the pool.
        ((DefaultListableBeanFactory) context.getBeanFactory())
                .registerDisposableBean("testDatabase", OPEN::decrementAndGet);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test-database", open().properties()));
        // A test that wants what explains a plan opens it; the others need not wait for the solver.
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test-rampup", Map.of("beffroi.rampup.ahead", "false")));
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource("test-mail", TestMail.properties()));
    }
}
