package fr.beffroi.engine.plan;

import java.util.function.BooleanSupplier;

/** The time that is left, and whether anybody wants to stop. */
public final class Deadline implements BooleanSupplier {
    private static final double NANOS = 1e9;
    private volatile long start;
    private volatile double limitSeconds;
    private volatile BooleanSupplier cancelled;

    public Deadline(double limitSeconds, BooleanSupplier cancelled) {
        start = System.nanoTime();
        this.limitSeconds = limitSeconds;
        this.cancelled = cancelled;
    }

    /** Begins anew, for whoever keeps it from one question to the next. */
    void restart(double newLimitSeconds, BooleanSupplier nowCancelled) {
        start = System.nanoTime();
        limitSeconds = newLimitSeconds;
        cancelled = nowCancelled;
    }

    /** Seconds since the start. */
    public double elapsedSeconds() {
        return (System.nanoTime() - start) / NANOS;
    }

    /** Seconds left, at least 0. */
    public double leftSeconds() {
        return cancelled.getAsBoolean() ? 0 : Math.max(0, limitSeconds - elapsedSeconds());
    }

    /** Whether it is time to stop. */
    @Override
    public boolean getAsBoolean() {
        return leftSeconds() == 0;
    }
}
