package fr.beffroi.workbench.aid.deminimis;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/**
 * The general ceiling in force on some days, and the time it looks back over.
 *
 * @param regulation its number
 * @param article where the ceiling stands
 * @param from first day
 * @param until last day
 * @param cents the most one undertaking may have, in cents of gross grant equivalent
 * @param fiscalYears whether it looks back over the fiscal year and the two before, instead of three rolling years
 */
public record Ceiling(
        String regulation, String article, LocalDate from, LocalDate until, long cents, boolean fiscalYears) {
    private static final int YEARS = 3;

    private static final List<Ceiling> ALL = List.of(
            new Ceiling(
                    "1407/2013",
                    "art. 3(2)",
                    LocalDate.of(2014, Month.JANUARY, 1),
                    LocalDate.of(2023, Month.DECEMBER, 31),
                    200_000_00L,
                    true),
            new Ceiling(
                    "2023/2831",
                    "art. 3(2)",
                    LocalDate.of(2024, Month.JANUARY, 1),
                    LocalDate.of(2030, Month.DECEMBER, 31),
                    300_000_00L,
                    false));

    /** The one in force on a day; none before 2014, and none known after 2030. */
    public static Optional<Ceiling> findOn(LocalDate day) {
        return ALL.stream()
                .filter(ceiling -> !day.isBefore(ceiling.from) && !day.isAfter(ceiling.until))
                .findFirst();
    }

    /** The last day any known ceiling is in force. */
    public static LocalDate lastKnownDay() {
        return ALL.getLast().until;
    }

    /** The days on which another ceiling begins. */
    static List<LocalDate> changes() {
        return ALL.stream().map(Ceiling::from).toList();
    }

    /** For each ceiling the first day on which aid granted on {@code grantedOn} counts no more. */
    static List<LocalDate> daysAfter(LocalDate grantedOn, Month fiscalYearStart) {
        return ALL.stream()
                .map(ceiling ->
                        ceiling.lastDayCounted(grantedOn, fiscalYearStart).plusDays(1))
                .toList();
    }

    /**
     * The last day on which aid granted on {@code grantedOn} still counts.
     *
     * <p>Rolling: a period of years that runs from an event does not count the event's day and ends with the last hour of the same date
     * (Regulation 1182/71, art. 3(1) and (2)(c)): aid of 30 January 2024 counts up to and with 30 January 2027. Fiscal years: up to the end
     * of the second fiscal year after the one it was granted in (1407/2013, art. 3(5)).
     *
     * @param fiscalYearStart the month the company's fiscal year begins in
     */
    LocalDate lastDayCounted(LocalDate grantedOn, Month fiscalYearStart) {
        if (!fiscalYears) {
            return grantedOn.plusYears(YEARS);
        }
        int firstYear =
                grantedOn.getMonth().compareTo(fiscalYearStart) >= 0 ? grantedOn.getYear() : grantedOn.getYear() - 1;
        return LocalDate.of(firstYear + YEARS, fiscalYearStart, 1).minusDays(1);
    }
}
