package fr.beffroi.workbench.rampup.run;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How many runs a node plans at once: two cores for each, so that pages stay quick. What is worked out beforehand (explanations, outlooks) takes
 * the solver only while no run wants it, and gives it back as soon as one does.
 */
@Component
public class SolverSlots {
    /** Threads of one run. */
    public static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());

    /** Threads of what nobody waits for. */
    public static final int BACKGROUND_THREADS = 1;

    /** A run that waits asks again every second; one that another node took, or that is gone, is soon forgotten. */
    private static final long WANTED_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final Semaphore free =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / THREADS));

    private volatile long wantedAt = System.nanoTime() - WANTED_NANOS;

    /** Takes a place at the solver for a run; false where all are taken. */
    boolean tryTake() {
        boolean taken = free.tryAcquire();
        wantedAt = System.nanoTime() - (taken ? WANTED_NANOS : 0);
        return taken;
    }

    /** Takes a place for what nobody waits for; false where all are taken, or wanted by a run. */
    boolean tryTakeInBackground() {
        return !isWanted() && free.tryAcquire();
    }

    /** Whether a run waits for a place. */
    boolean isWanted() {
        return System.nanoTime() - wantedAt < WANTED_NANOS;
    }

    /** Gives the place back. */
    void giveBack() {
        free.release();
    }
}
