package fr.beffroi.cli;

import java.util.function.LongSupplier;

/** A line of progress: rewritten in place where somebody watches, else a line every few seconds so that a log stays short. */
final class RewrittenLine {
    private static final long BETWEEN_LINES_NANOS = 5_000_000_000L;
    private static final long BETWEEN_REDRAWS_NANOS = 100_000_000L;
    private static final String TO_LINE_START_AND_CLEAR = "\r\u001b[K";

    private final Session session;
    private final LongSupplier nanoClock;
    private long lastNanos;
    private boolean drawn;

    RewrittenLine(Session session, LongSupplier nanoClock) {
        this.session = session;
        this.nanoClock = nanoClock;
        lastNanos = nanoClock.getAsLong();
    }

    /** Whether the line has stood long enough to be replaced. */
    boolean isDue() {
        long pause = session.errIsTerminal() ? BETWEEN_REDRAWS_NANOS : BETWEEN_LINES_NANOS;
        return nanoClock.getAsLong() - lastNanos >= pause;
    }

    /** Shows that text, due or not. */
    void show(String text) {
        lastNanos = nanoClock.getAsLong();
        if (session.errIsTerminal()) {
            session.err().print(TO_LINE_START_AND_CLEAR + text);
            drawn = true;
        } else {
            session.err().println(text);
        }
        session.err().flush();
    }

    /** Clears the line, so that what follows starts at its beginning. */
    void clear() {
        if (drawn) {
            session.err().print(TO_LINE_START_AND_CLEAR);
            session.err().flush();
            drawn = false;
        }
    }
}
