package fr.beffroi.engine.explain.frontier;

import fr.beffroi.engine.plan.Deadline;
import java.util.function.BooleanSupplier;

/** One time limit for several questions: each may take a share of what is left when its turn comes. */
final class TurnClock {
    private final double limitSeconds;
    private final Deadline deadline;
    private volatile double turnEnds;

    TurnClock(double limitSeconds, BooleanSupplier cancelled) {
        this.limitSeconds = limitSeconds;
        turnEnds = limitSeconds;
        Deadline whole = new Deadline(limitSeconds, cancelled);
        deadline = new Deadline(limitSeconds, () -> cancelled.getAsBoolean() || whole.elapsedSeconds() >= turnEnds);
    }

    /** The deadline of the present turn, always the same object. */
    Deadline deadline() {
        return deadline;
    }

    /** Begins a turn that may take that share of the time left. */
    Deadline turn(double share) {
        double now = deadline.elapsedSeconds();
        turnEnds = now + share * Math.max(0, limitSeconds - now);
        return deadline;
    }
}
