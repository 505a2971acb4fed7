package fr.beffroi.workbench.rampup.run;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** How many runs a node plans at once: two cores for each, so that pages stay quick. */
@Component
public class SolverSlots {
    /** Threads of one run. */
    public static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());

    /** A run that waits asks again before this is over. */
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    private final Semaphore free =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / THREADS));

    private volatile long wantedAtNanos = System.nanoTime() - PATIENCE_NANOS;

    /** Takes a place at the solver for a run; false where all are taken: work that can wait is then asked to give its place. */
    boolean tryTake() {
        boolean taken = free.tryAcquire();
        if (!taken) {
            wantedAtNanos = System.nanoTime();
        }
        return taken;
    }

    /** Takes a place for work that can wait; false where all are taken or a run wants one. */
    public boolean tryTakeForLater() {
        return !isWanted() && free.tryAcquire();
    }

    /** Whether a run waits for a place, so that work that can wait should give its own. */
    public boolean isWanted() {
        return System.nanoTime() - wantedAtNanos < PATIENCE_NANOS;
    }

    /** Gives the place back. */
    public void giveBack() {
        free.release();
    }
}
