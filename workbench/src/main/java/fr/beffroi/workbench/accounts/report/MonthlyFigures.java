package fr.beffroi.workbench.accounts.report;

import fr.beffroi.workbench.accounts.money.MoneySum;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All figures of one report, as they were when it was made: slides and PDF are made of nothing else.
 *
 * @param month by its first day
 * @param total of the money
 * @param money by axis and year
 * @param decided grants that were voted in the month and are enforceable
 * @param effects promise against effect, of promises that are due
 * @param scenarios the whole task force's scenarios that have a plan
 * @param waiting files by state, of those states that wait for the task force
 */
public record MonthlyFigures(
        LocalDate month,
        Instant drawnUpAt,
        MoneySum total,
        List<MoneyRow> money,
        List<DecidedGrant> decided,
        List<EffectRow> effects,
        List<ScenarioRow> scenarios,
        List<WaitingRow> waiting) {
    public MonthlyFigures {
        money = List.copyOf(money);
        decided = List.copyOf(decided);
        effects = List.copyOf(effects);
        scenarios = List.copyOf(scenarios);
        waiting = List.copyOf(waiting);
    }

    /** An axis in a year. */
    public record MoneyRow(String axis, int year, MoneySum sum) {}

    /**
     * A grant.
     *
     * @param granted in euros
     */
    public record DecidedGrant(long number, String company, String title, String programme, BigDecimal granted) {}

    /**
     * What was measured of one kind of promise.
     *
     * @param kind by its code
     * @param due promises whose day has come
     * @param unstated of them, of which nothing was ever stated
     * @param late of them, not there by their day
     * @param promised what was promised by now, in the kind's unit; null where that cannot be added up
     * @param real what is there of it
     * @param perThousandEuros cadence gained for 1 000 € of public money; null where it cannot be said
     * @param low the lower end of its 95 % interval; null where too few files are known
     * @param high the upper end
     */
    public record EffectRow(
            String kind,
            int due,
            long unstated,
            long late,
            @Nullable Double promised,
            @Nullable Double real,
            @Nullable Double perThousandEuros,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * A scenario.
     *
     * @param planned the Monday of its date; null: not within its time
     * @param probability that the date is kept; null while it is not worked out
     * @param likely the Monday by which it is with nine chances in ten
     */
    public record ScenarioRow(
            String name,
            @Nullable LocalDate planned,
            @Nullable Double probability,
            @Nullable LocalDate likely) {}

    /**
     * Files that wait.
     *
     * @param state by its code
     */
    public record WaitingRow(String state, long count) {}

    /** What was decided in the month, in euros. */
    public BigDecimal decidedEuros() {
        return decided.stream().map(DecidedGrant::granted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many promises that are due were not stated. */
    public long unstated() {
        return effects.stream().mapToLong(EffectRow::unstated).sum();
    }

    /** How many files wait. */
    public long waitingFiles() {
        return waiting.stream().mapToLong(WaitingRow::count).sum();
    }
}
