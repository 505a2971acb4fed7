package fr.beffroi.workbench.demand.need;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Edges of brackets: 1, 2, 5, 10, 20, 50… for sizes, 1, 5, 10, 50, 100… for quantities, quarters for days. */
final class Brackets {
    private static final List<BigDecimal> SIZES = List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5));
    private static final List<BigDecimal> QUANTITIES = List.of(BigDecimal.ONE, BigDecimal.valueOf(5));

    private Brackets() {}

    /** The upper edge of a size's bracket. */
    static @Nullable Double size(@Nullable Double value) {
        return value == null ? null : upper(value, SIZES);
    }

    /** The upper edge of a quantity's bracket. */
    static double quantity(double value) {
        return value <= 0 ? 0 : upper(value, QUANTITIES);
    }

    /** The smallest step times a power of ten that is no less. */
    private static double upper(double value, List<BigDecimal> steps) {
        BigDecimal exact = BigDecimal.valueOf(value).round(MathContext.DECIMAL64);
        // Of 0.02 the first digit stands at 10^-2.
        int power = exact.precision() - exact.scale() - 1;
        for (BigDecimal step : steps) {
            BigDecimal edge = step.scaleByPowerOfTen(power);
            if (edge.compareTo(exact) >= 0) {
                return edge.doubleValue();
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(power + 1).doubleValue();
    }

    /** The first day of the quarter. */
    static @Nullable LocalDate quarter(@Nullable LocalDate day) {
        return day == null ? null : day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    /** The first Monday of the quarter. */
    static LocalDate quarterMonday(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }
}
