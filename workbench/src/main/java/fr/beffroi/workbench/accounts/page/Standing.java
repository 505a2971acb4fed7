package fr.beffroi.workbench.accounts.page;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.statement.Statement;
import fr.beffroi.workbench.accounts.statement.Statements;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a promise stands.
 *
 * @param last what counts last of it; null where nothing was stated
 * @param reachedOn the day it was there; null while it is not, or where a quantity is promised
 */
public record Standing(
        Promise promise,
        State state,
        @Nullable Statement last,
        @Nullable LocalDate reachedOn) {
    /** What needs attention first, then by day. */
    static final Comparator<Standing> BY_ATTENTION = Comparator.comparing((Standing one) -> one.state())
            .thenComparing(one -> one.promise().dueOn())
            .thenComparing(one -> one.promise().id());

    /** From what needs attention to what does not. */
    public enum State {
        /** Its day has passed, and it is not there, or is less than was promised. */
        LATE,
        /** Its day has passed, and nobody said anything. */
        SILENT,
        /** Its day is to come. */
        WAITING,
        /** It is there, or as much as was promised. */
        KEPT,
        /** The aid has ended, or another took its place. */
        CLOSED;

        /** Its name in message keys and addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** From all that was stated of it. */
    static Standing of(Promise promise, List<Statement> stated, LocalDate today) {
        List<Statement> counts = Statements.effective(stated);
        Statement last = counts.isEmpty() ? null : counts.getLast();
        LocalDate reached = counts.stream()
                .map(Statement::reachedOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Standing(promise, state(promise, last, reached, today), last, reached);
    }

    private static State state(
            Promise promise, @Nullable Statement last, @Nullable LocalDate reached, LocalDate today) {
        if (!promise.isFollowed()) {
            return "KEPT".equals(promise.closedBecause()) ? State.KEPT : State.CLOSED;
        }
        if (promise.isReachedBy(last == null ? null : last.quantity(), reached)) {
            return State.KEPT;
        }
        if (promise.dueOn().isAfter(today)) {
            return State.WAITING;
        }
        return last == null ? State.SILENT : State.LATE;
    }

    /** Whether somebody should look at it. */
    public boolean isLate() {
        return state == State.LATE || state == State.SILENT;
    }
}
