package fr.beffroi.workbench.rampup.run;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Hears from PostgreSQL, on whichever node a run is planned, that it has changed, and tells the browsers that watch it from this node. */
@Component
class RunSignals implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RunSignals.class);
    private static final int WAIT_MILLIS = 500;
    private static final int PAUSE_MILLIS = 2_000;
    private static final long WATCH_MILLIS = 600_000;

    private final DataSource dataSource;
    private final Map<UUID, List<SseEmitter>> watching = new ConcurrentHashMap<>();
    private volatile boolean running;
    private @Nullable Thread thread;

    RunSignals(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A stream of events named {@code progress}: each means that the run is worth another look. */
    SseEmitter watch(UUID run) {
        SseEmitter emitter = new SseEmitter(WATCH_MILLIS);
        Runnable leave = () -> watching.computeIfPresent(run, (id, emitters) -> {
            emitters.remove(emitter);
            return emitters.isEmpty() ? null : emitters;
        });
        emitter.onCompletion(leave);
        emitter.onTimeout(emitter::complete);
        emitter.onError(error -> leave.run());
        watching.computeIfAbsent(run, id -> new CopyOnWriteArrayList<>()).add(emitter);
        // What happened before the stream was open is seen at once.
        send(emitter, run);
        return emitter;
    }

    private void listen() {
        while (running) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("listen " + RunStore.CHANNEL);
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (running) {
                    PGNotification[] heard = postgres.getNotifications(WAIT_MILLIS);
                    for (PGNotification notification : heard == null ? new PGNotification[0] : heard) {
                        tell(UUID.fromString(notification.getParameter()));
                    }
                }
                statement.execute("unlisten *");
            } catch (SQLException | IllegalArgumentException e) {
                if (running) {
                    LOG.warn("News of runs are not heard for a moment", e);
                    pause();
                }
            }
        }
    }

    private void tell(UUID run) {
        watching.getOrDefault(run, List.of()).forEach(emitter -> send(emitter, run));
    }

    private static void send(SseEmitter emitter, UUID run) {
        try {
            emitter.send(SseEmitter.event().name("progress").data(run.toString()));
        } catch (IOException | IllegalStateException e) {
            // The browser has left; the container tells the emitter so.
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("run-signals").start(this::listen);
    }

    /**
     * Browsers are let go first: a server that waits for its requests to end would wait for them. The connection is given back before the
     * pool closes.
     */
    @Override
    public void stop() {
        running = false;
        watching.values().forEach(emitters -> emitters.forEach(SseEmitter::complete));
        Thread listening = thread;
        if (listening != null) {
            try {
                listening.join(Duration.ofMillis(4L * WAIT_MILLIS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
