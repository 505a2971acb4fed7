package fr.beffroi.workbench.accounts.open;

import fr.beffroi.workbench.accounts.money.Money;
import fr.beffroi.workbench.accounts.money.MoneySum;
import fr.beffroi.workbench.accounts.secrecy.Place;
import fr.beffroi.workbench.accounts.told.OpenResult;
import fr.beffroi.workbench.accounts.told.ToldSum;
import fr.beffroi.workbench.aid.programme.Axis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The open accounts as the page, the files and the monthly report show them: money and effects by axis and year.
 *
 * @param axes all five, and what is outside of them where there is something
 * @param rows by axis and year
 * @param unplaced effects that are told of no single axis and year, so that nobody is given away
 */
public record OpenAccounts(Money money, List<AxisLine> axes, List<Row> rows, EffectSum effects, EffectSum unplaced) {
    private static final int SHARE_DIGITS = 3;

    public OpenAccounts {
        axes = List.copyOf(axes);
        rows = List.copyOf(rows);
    }

    /** An axis over all years. */
    public record AxisLine(String axis, MoneySum sum) {}

    /** An axis in a year. */
    public record Row(String axis, int year, MoneySum sum, EffectSum effects) {}

    /** Made of what is read and what was told. */
    public static OpenAccounts of(Money money, List<ToldSum> sums, List<OpenResult> results) {
        Set<Place> told = new HashSet<>();
        sums.forEach(one -> told.add(one.place()));
        results.forEach(one -> told.add(one.place()));
        List<AxisLine> axes = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<Place> placed = new ArrayList<>();
        Map<String, MoneySum> byAxis =
                money.byAxis(Arrays.stream(Axis.values()).map(Axis::code).toList());
        for (Map.Entry<String, MoneySum> one : byAxis.entrySet()) {
            String axis = one.getKey();
            axes.add(new AxisLine(axis, one.getValue()));
            Map<Integer, MoneySum> years = new TreeMap<>(money.byYear(axis));
            // What came may stand where no money stands.
            told.stream()
                    .filter(place -> axis.equals(place.axis()))
                    .map(Place::year)
                    .filter(Objects::nonNull)
                    .forEach(year -> years.putIfAbsent(year, MoneySum.of(List.of())));
            years.forEach((year, sum) -> {
                Place place = new Place(year, axis, null, null);
                placed.add(place);
                rows.add(new Row(axis, year, sum, EffectSum.of(sums, results, some -> some.isWithin(place))));
            });
        }
        return new OpenAccounts(
                money,
                axes,
                rows,
                EffectSum.of(sums, results, some -> true),
                EffectSum.of(sums, results, some -> placed.stream().noneMatch(some::isWithin)));
    }

    /** How long the chart's longest line is, in euros. */
    public BigDecimal largest() {
        return axes.stream().map(line -> line.sum().largest()).reduce(BigDecimal.ONE, BigDecimal::max);
    }

    /** The axis to which most is committed; empty where nothing is. */
    public Optional<AxisLine> findFirst() {
        return axes.stream()
                .filter(line -> line.sum().committed().signum() > 0)
                .max(Comparator.comparing(line -> line.sum().committed()));
    }

    /** An axis's share of what is committed, from 0 to 1. */
    public BigDecimal share(AxisLine line) {
        BigDecimal all = money.total().committed();
        return all.signum() <= 0
                ? BigDecimal.ZERO
                : line.sum().committed().divide(all, SHARE_DIGITS, RoundingMode.HALF_UP);
    }

    /** Whether the published grants, one by one, make what the books say; to the cent. */
    public boolean isEqual() {
        return money.grantsCommitted().compareTo(money.total().committed()) == 0
                && money.grantsPaid().compareTo(money.total().paid()) == 0;
    }
}
