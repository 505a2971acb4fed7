package fr.beffroi.workbench.database;

import fr.beffroi.workbench.database.embedded.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database the application works on, ready for it: reachable, with the role under which requests run. Closing it stops the server if it
 * is our own.
 */
public final class Database implements AutoCloseable {
    private final Access access;
    private final @Nullable EmbeddedServer server;

    private Database(Access access, @Nullable EmbeddedServer server) {
        this.access = access;
        this.server = server;
    }

    /**
     * Starts or reaches the database.
     *
     * @throws IllegalStateException where that cannot be done, with what to do about it
     */
    public static Database open(DatabaseOptions options) {
        EmbeddedServer server = options.url() == null ? EmbeddedServer.start(options.dataFolder()) : null;
        Access access = server != null
                ? server.access()
                : new Access(
                        Objects.requireNonNull(options.url()),
                        Objects.requireNonNull(options.user()),
                        Objects.requireNonNull(options.password()));
        RequestRole.prepare(access);
        return new Database(access, server);
    }

    /**
     * Reaches the database for a look at it, also while an application of this folder runs; starts it where none does.
     *
     * @throws IllegalStateException where that cannot be done, with what to do about it
     */
    public static Database reach(DatabaseOptions options) {
        if (options.url() == null) {
            Optional<Access> running = EmbeddedServer.findRunning(options.dataFolder());
            if (running.isPresent()) {
                return new Database(running.get(), null);
            }
        }
        return open(options);
    }

    /** What Spring needs to know: requests run under the role that owns nothing, migrations under the owner. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", access.url());
        properties.put("spring.datasource.username", RequestRole.NAME);
        properties.put("spring.datasource.password", RequestRole.password(access));
        properties.put("spring.flyway.url", access.url());
        properties.put("spring.flyway.user", access.owner());
        properties.put("spring.flyway.password", access.ownerPassword());
        return properties;
    }

    /** How the owner reaches it, for backup and restore. */
    public Access access() {
        return access;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
