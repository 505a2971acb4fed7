package fr.beffroi.workbench.accounts.money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All the plan's money as the books have it.
 *
 * @param lines by axis, programme and year
 * @param lastMovement when the last movement behind them was made; null where there is none
 * @param grantsCommitted what all published grants together hold, added up one by one: as much as is committed
 * @param grantsPaid what was paid of them, likewise
 */
public record Money(
        List<MoneyLine> lines, @Nullable Instant lastMovement, BigDecimal grantsCommitted, BigDecimal grantsPaid) {
    /** What the Region announced to mobilise until 2028, along five axes. */
    public static final BigDecimal ANNOUNCED = new BigDecimal("250000000");

    /** The axis of books that belong to none of the five. */
    public static final String OUTSIDE = "other";

    public Money {
        lines = List.copyOf(lines);
    }

    /** Everything. */
    public MoneySum total() {
        return MoneySum.of(lines);
    }

    /** By axis: those in the plan's order, all five. */
    public Map<String, MoneySum> byAxis(List<String> axes) {
        Map<String, MoneySum> sums = new LinkedHashMap<>();
        List<String> all = new ArrayList<>(axes);
        lines.stream()
                .map(MoneyLine::axis)
                .filter(axis -> !all.contains(axis))
                .distinct()
                .forEach(all::add);
        all.forEach(axis -> sums.put(axis, MoneySum.of(only(line -> line.axis().equals(axis)))));
        return sums;
    }

    /** One axis by year, the earliest first. */
    public Map<Integer, MoneySum> byYear(String axis) {
        return years(only(line -> line.axis().equals(axis)));
    }

    /** Everything by year, the earliest first. */
    public Map<Integer, MoneySum> byYear() {
        return years(lines);
    }

    private static Map<Integer, MoneySum> years(List<MoneyLine> lines) {
        Map<Integer, MoneySum> sums = new LinkedHashMap<>();
        lines.stream()
                .map(MoneyLine::year)
                .distinct()
                .sorted()
                .forEach(year -> sums.put(
                        year,
                        MoneySum.of(lines.stream()
                                .filter(line -> line.year() == year)
                                .toList())));
        return sums;
    }

    private List<MoneyLine> only(Predicate<MoneyLine> which) {
        return lines.stream().filter(which).toList();
    }
}
