package fr.beffroi.workbench.rampup.run;

import fr.beffroi.engine.plan.Progress;
import fr.beffroi.engine.plan.ProgressListener;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** Between a planner at work and the database: writes down how far it is, a few times a second, and hears whether somebody wants it to stop. */
final class RunWatch implements ProgressListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunWatch.class);
    private static final long PERIOD_NANOS = 400_000_000;

    private final UUID run;
    private final RunStore store;
    private final TransactionOperations transactions;
    private final BooleanSupplier goingDown;
    private final AtomicReference<@Nullable RunProgress> news = new AtomicReference<>();
    private final long start = System.nanoTime();
    private final Thread thread;
    private volatile boolean stopAsked;
    private volatile boolean closed;

    RunWatch(UUID run, RunStore store, TransactionOperations transactions, BooleanSupplier goingDown) {
        this.run = run;
        this.store = store;
        this.transactions = transactions;
        this.goingDown = goingDown;
        thread = Thread.ofVirtual().name("run-watch-" + run).start(this::watch);
    }

    @Override
    public void onProgress(Progress progress) {
        news.set(RunProgress.of(progress));
    }

    /** A phase that has no figures of its own. */
    void phase(String phase) {
        news.set(RunProgress.phase(phase, (System.nanoTime() - start) / 1e9));
    }

    /** Whether the planner is to give what it has. */
    boolean isStopAsked() {
        return stopAsked || isGoingDown();
    }

    boolean isGoingDown() {
        return goingDown.getAsBoolean();
    }

    private void watch() {
        while (!closed) {
            try {
                Viewers.runAs(Viewer.SYSTEM, () -> transactions.executeWithoutResult(status -> step()));
            } catch (RuntimeException e) {
                // The plan is worth more than the news of it: go on, the next step may succeed.
                LOG.warn("No news of run {} could be written down", run, e);
            }
            LockSupport.parkNanos(PERIOD_NANOS);
        }
    }

    private void step() {
        RunProgress progress = news.getAndSet(null);
        if (progress != null) {
            store.progress(run, progress);
        }
        stopAsked |= store.isStopAsked(run);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
