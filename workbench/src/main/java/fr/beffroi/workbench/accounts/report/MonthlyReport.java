package fr.beffroi.workbench.accounts.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A report that was made.
 *
 * @param month by its first day
 * @param number 1 for the month's first
 */
public record MonthlyReport(LocalDate month, int number, Instant madeAt) {
    private static final int MONTH_LENGTH = 7;

    /** The month as addresses write it, such as {@code 2026-10}. */
    public String code() {
        return month.toString().substring(0, MONTH_LENGTH);
    }
}
