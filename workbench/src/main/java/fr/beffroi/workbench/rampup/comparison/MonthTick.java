package fr.beffroi.workbench.rampup.comparison;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A month on the axis of a drawing.
 *
 * @param percent of the width, from the left
 */
public record MonthTick(double percent, String label) {
    private static final List<Integer> STEPS_MONTHS = List.of(1, 2, 3, 6, 12, 24);
    private static final int MOST_TICKS = 8;
    private static final double WEEKS_A_MONTH = 52.0 / 12;

    /** Eight at most over a horizon. */
    public static List<MonthTick> of(LocalDate start, int weeks, Locale locale) {
        DateTimeFormatter named = DateTimeFormatter.ofPattern("MMM yyyy", locale);
        int step = STEPS_MONTHS.stream()
                .filter(months -> weeks <= months * WEEKS_A_MONTH * MOST_TICKS)
                .findFirst()
                .orElse(STEPS_MONTHS.getLast());
        List<MonthTick> ticks = new ArrayList<>();
        for (LocalDate month = start.withDayOfMonth(1);
                weeksBetween(start, month) < 0.95 * weeks;
                month = month.plusMonths(1)) {
            // A horizon that begins in a month's first days bears that month's name at its left end.
            double at = Math.max(0, weeksBetween(start, month));
            if ((month.getMonthValue() - 1) % step == 0 && start.minusWeeks(1).isBefore(month)) {
                ticks.add(new MonthTick(100 * at / weeks, named.format(month)));
            }
        }
        return ticks;
    }

    static double weeksBetween(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / 7.0;
    }
}
