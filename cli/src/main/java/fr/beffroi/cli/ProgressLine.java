package fr.beffroi.cli;

import fr.beffroi.engine.plan.GoalName;
import fr.beffroi.engine.plan.Progress;
import fr.beffroi.engine.plan.ProgressListener;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How far the solver is: one line rewritten in place where somebody watches, else a line every few seconds so that a log stays
 * short. May be called from several threads.
 */
final class ProgressLine implements ProgressListener, AutoCloseable {
    private final Session session;
    private final RewrittenLine line;
    private @Nullable GoalName lastGoal;
    private String about = "";

    ProgressLine(Session session, LongSupplier nanoClock) {
        this.session = session;
        line = new RewrittenLine(session, nanoClock);
    }

    @Override
    public synchronized void onProgress(Progress progress) {
        if (progress.goal() != lastGoal || line.isDue()) {
            lastGoal = progress.goal();
            line.show(describe(progress));
        }
    }

    /** Says before every line from now on what it is about. */
    synchronized void about(String what) {
        if (!what.equals(about)) {
            about = what;
            lastGoal = null;
        }
    }

    private String describe(Progress progress) {
        Messages messages = session.messages();
        return about
                + messages.text(
                        "progress",
                        messages.text("goal." + progress.goal().fileName()),
                        amount(progress.goal(), progress.value()),
                        amount(progress.goal(), progress.bound()),
                        messages.percent(progress.gap()),
                        messages.number(progress.seconds(), 0));
    }

    private String amount(GoalName goal, double value) {
        if (!Double.isFinite(value)) {
            return "…";
        }
        return goal == GoalName.BACKLOG
                ? session.messages().number(value, 1)
                : session.messages().money(value);
    }

    /** Clears the line, so that what follows starts at its beginning. */
    @Override
    public synchronized void close() {
        line.clear();
    }
}
