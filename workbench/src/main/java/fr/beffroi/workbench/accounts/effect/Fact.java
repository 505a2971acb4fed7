package fr.beffroi.workbench.accounts.effect;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.PromiseKind;
import fr.beffroi.workbench.accounts.statement.Statement;
import fr.beffroi.workbench.accounts.statement.Statements;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A promise with what came of it by a month: what measures are made of.
 *
 * @param isDue whether its day has come by the end of the month
 * @param real the quantity stated last; null where none was
 * @param reachedOn the day it was there; of a quantity, the first day of the first month in which it was as much as promised
 * @param costCents the cost stated last
 * @param sizeClass of the company; empty where the register does not say
 */
public record Fact(
        Promise promise,
        String sizeClass,
        LocalDate month,
        boolean isDue,
        @Nullable Double real,
        @Nullable LocalDate reachedOn,
        @Nullable Long costCents) {
    private static final double DAYS = 7;

    /** By the end of a month, from all that was stated. */
    public static Fact of(Promise promise, String sizeClass, List<Statement> stated, LocalDate month) {
        List<Statement> counts = Statements.effective(stated).stream()
                .filter(one -> !one.month().isAfter(month))
                .toList();
        BigDecimal last =
                Statements.findLastMeasured(counts).map(Statement::quantity).orElse(null);
        return new Fact(
                promise,
                sizeClass,
                month,
                promise.dueOn().isBefore(month.plusMonths(1)),
                last == null ? null : (Double) last.doubleValue(),
                reachedOn(promise, counts),
                last(counts.stream()
                        .map(Statement::costCents)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private static <T> @Nullable T last(List<T> all) {
        return all.isEmpty() ? null : all.getLast();
    }

    private static @Nullable LocalDate reachedOn(Promise promise, List<Statement> counts) {
        if (!promise.kind().isMeasured()) {
            return counts.stream()
                    .map(Statement::reachedOn)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
        return counts.stream()
                .filter(one -> promise.isReachedBy(one.quantity(), null))
                .map(Statement::month)
                .findFirst()
                .orElse(null);
    }

    /** What was promised, as a number; 0 where only a day was. */
    public double promised() {
        BigDecimal quantity = promise.quantity();
        return quantity == null ? 0 : quantity.doubleValue();
    }

    /** What is there, as a number: nothing where nothing was stated. */
    public double realOrNothing() {
        return real == null ? 0 : real;
    }

    /** Public money, in euros. */
    public double publicEuros() {
        Long cents = promise.publicCents();
        return cents == null ? 0 : cents / 100.0;
    }

    /**
     * Weeks after the promised day it was there, below 0 before it; of what is not there yet, the weeks up to the end of the month: it will be at least that
     * late. Null where its day is still to come.
     */
    public @Nullable Double weeksLate() {
        if (reachedOn == null && !isDue) {
            return null;
        }
        LocalDate until = reachedOn == null ? month.plusMonths(1) : reachedOn;
        return ChronoUnit.DAYS.between(promise.dueOn(), until) / DAYS;
    }

    /** Whether a cadence: hours or units a week. */
    public boolean isCadence() {
        return promise.kind() == PromiseKind.HOURS_PER_WEEK || promise.kind() == PromiseKind.UNITS_PER_WEEK;
    }
}
