package fr.beffroi.engine.plan;

import java.util.function.BooleanSupplier;

/** The time that is left, and whether anybody wants to stop: who was asked to, or who interrupts the thread that began. */
public final class Deadline implements BooleanSupplier {
    private static final double NANOS = 1e9;
    private volatile long start;
    private volatile double limitSeconds;
    private volatile BooleanSupplier cancelled;
    private volatile Thread asking;

    public Deadline(double limitSeconds, BooleanSupplier cancelled) {
        start = System.nanoTime();
        this.limitSeconds = limitSeconds;
        this.cancelled = cancelled;
        asking = Thread.currentThread();
    }

    /** Begins anew, for whoever keeps it from one question to the next. */
    void restart(double newLimitSeconds, BooleanSupplier nowCancelled) {
        start = System.nanoTime();
        limitSeconds = newLimitSeconds;
        cancelled = nowCancelled;
        asking = Thread.currentThread();
    }

    /** Seconds since the start. */
    public double elapsedSeconds() {
        return (System.nanoTime() - start) / NANOS;
    }

    /** Seconds left, at least 0. */
    public double leftSeconds() {
        return cancelled.getAsBoolean() || asking.isInterrupted() ? 0 : Math.max(0, limitSeconds - elapsedSeconds());
    }

    /** Whether it is time to stop. */
    @Override
    public boolean getAsBoolean() {
        return leftSeconds() == 0;
    }
}
