package fr.beffroi.workbench.accounts.money;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;

/** Lines added up, in euros; each part as in {@link MoneyLine}. */
public record MoneySum(BigDecimal programmed, BigDecimal voted, BigDecimal committed, BigDecimal paid) {

    /** Of some lines; noughts where there are none. */
    public static MoneySum of(Collection<MoneyLine> lines) {
        return new MoneySum(
                sum(lines, MoneyLine::programmed),
                sum(lines, MoneyLine::voted),
                sum(lines, MoneyLine::committed),
                sum(lines, MoneyLine::paid));
    }

    private static BigDecimal sum(Collection<MoneyLine> lines, Function<MoneyLine, BigDecimal> what) {
        return lines.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The largest of them: how long a chart's line must be. */
    public BigDecimal largest() {
        return programmed.max(voted).max(committed).max(paid);
    }
}
