package fr.beffroi.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl-C while solving: the first asks for the best plan so far, the second ends at once. From {@link #watch} to {@link #close}.
 * Java has no other way to receive a signal and go on; a shutdown hook cannot choose the exit status.
 */
final class Interruption implements BooleanSupplier, AutoCloseable {
    /** What shells report of a process ended by Ctrl-C. */
    private static final int ENDED_BY_CTRL_C = 130;

    private static final Signal CTRL_C = new Signal("INT");

    private final AtomicBoolean asked = new AtomicBoolean();
    private final SignalHandler before;

    private Interruption(Session session, String answerKey) {
        before = Signal.handle(CTRL_C, signal -> receive(session, answerKey));
    }

    /** Watches while a plan is sought. */
    static Interruption watch(Session session) {
        return watch(session, "interrupted");
    }

    /** Watches while something else is done; the message of that key says what comes. */
    static Interruption watch(Session session, String answerKey) {
        return new Interruption(session, answerKey);
    }

    private void receive(Session session, String answerKey) {
        if (asked.getAndSet(true)) {
            Runtime.getRuntime().halt(ENDED_BY_CTRL_C);
        }
        session.err().println();
        session.say(answerKey);
    }

    /** Whether the user asked to stop. */
    @Override
    public boolean getAsBoolean() {
        return asked.get();
    }

    @Override
    public void close() {
        Signal.handle(CTRL_C, before);
    }
}
