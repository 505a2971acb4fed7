package fr.beffroi.engine.plan;

import java.util.function.BooleanSupplier;

/** The time that is left, and whether anybody wants to stop. */
public final class Deadline implements BooleanSupplier {
    private static final double NANOS = 1e9;
    private final long start = System.nanoTime();
    private final double limitSeconds;
    private final BooleanSupplier cancelled;

    public Deadline(double limitSeconds, BooleanSupplier cancelled) {
        this.limitSeconds = limitSeconds;
        this.cancelled = cancelled;
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
