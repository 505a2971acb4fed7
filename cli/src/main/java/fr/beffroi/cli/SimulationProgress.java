package fr.beffroi.cli;

import fr.beffroi.engine.simulate.SimulationListener;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How far a simulation is, and at its end what took how long. May be called from several threads. */
final class SimulationProgress implements SimulationListener, AutoCloseable {
    private static final double NANOS = 1e9;

    private final Session session;
    private final LongSupplier nanoClock;
    private final RewrittenLine line;
    private long stepBeganNanos;
    private long stepLastNanos;
    private long stepDone;
    private @Nullable Step step;

    SimulationProgress(Session session, LongSupplier nanoClock) {
        this.session = session;
        this.nanoClock = nanoClock;
        line = new RewrittenLine(session, nanoClock);
        stepBeganNanos = nanoClock.getAsLong();
    }

    @Override
    public synchronized void onProgress(Step now, long done, long all) {
        if (step != now) {
            finishStep();
            step = now;
            stepDone = 0;
        }
        stepDone = Math.max(stepDone, done);
        stepLastNanos = nanoClock.getAsLong();
        if (line.isDue()) {
            Messages messages = session.messages();
            line.show(messages.text("simulate.progress." + now, messages.number(stepDone, 0), messages.number(all, 0)));
        }
    }

    /** Says what is done, so that a reader knows what the time went into. */
    private void finishStep() {
        if (step != null) {
            line.clear();
            Messages messages = session.messages();
            double seconds = (stepLastNanos - stepBeganNanos) / NANOS;
            session.say("simulate.done." + step, messages.number(stepDone, 0), messages.number(seconds, 1));
            stepBeganNanos = stepLastNanos;
        }
    }

    @Override
    public synchronized void close() {
        finishStep();
    }
}
