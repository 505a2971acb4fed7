package fr.beffroi.cli;

import fr.beffroi.engine.robust.RobustnessListener;
import java.util.function.LongSupplier;

/** How far the losses are. May be called from several threads. */
final class RobustnessProgress implements RobustnessListener, AutoCloseable {
    private final Session session;
    private final RewrittenLine line;

    RobustnessProgress(Session session, LongSupplier nanoClock) {
        this.session = session;
        line = new RewrittenLine(session, nanoClock);
    }

    @Override
    public synchronized void onProgress(Step step, int done, int all) {
        if (line.isDue()) {
            Messages messages = session.messages();
            line.show(messages.text("robustness.progress." + step, messages.number(done, 0), messages.number(all, 0)));
        }
    }

    @Override
    public synchronized void close() {
        line.clear();
    }
}
