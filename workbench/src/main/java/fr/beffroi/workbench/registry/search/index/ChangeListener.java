package fr.beffroi.workbench.registry.search.index;

import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Listens on a connection of its own for the database saying that the register changed, whichever node changed it. Begins when the
 * application is ready: what is loaded at its start (reference tables, the demo) is then in the database.
 */
@Component
class ChangeListener {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);
    /** Looks without being told, too: a notification may be lost with its connection. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(30);

    private static final int WAIT_MILLIS = 500;

    private static final long PAUSE_AFTER_FAULT_MILLIS = 2_000;

    private final DataSource dataSource;
    private final IndexFollower follower;
    private volatile boolean running;
    private @Nullable Thread thread;

    ChangeListener(DataSource dataSource, IndexFollower follower) {
        this.dataSource = dataSource;
        this.follower = follower;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("search-index").start(this::followWhileRunning);
    }

    private void followWhileRunning() {
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    LOG.warn("The search index lost the database; trying again: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection notifications = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen registry");
        }
        try {
            while (running) {
                follower.follow();
                awaitChange(notifications);
            }
        } finally {
            if (!connection.isClosed()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("unlisten registry");
                }
            }
        }
    }

    /** In short steps, so that the end of the application is noticed. */
    private void awaitChange(PGConnection notifications) throws SQLException {
        Instant until = Instant.now().plus(LOOK_ANYWAY);
        while (running && Instant.now().isBefore(until)) {
            PGNotification[] told = notifications.getNotifications(WAIT_MILLIS);
            if (told != null && told.length > 0) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAULT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        running = false;
        // Its connection must be back before the pool closes. An application that did not become ready has none.
        Thread following = thread;
        if (following != null) {
            following.join(Duration.ofMillis(4L * WAIT_MILLIS));
        }
    }
}
