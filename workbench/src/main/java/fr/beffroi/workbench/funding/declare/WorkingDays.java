package fr.beffroi.workbench.funding.declare;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * Working days of France as the law of the Union counts them (Regulation 1182/71, art. 2 and 3): all but Saturdays, Sundays and public holidays, the
 * first day after the event being the first. Public holidays are those of the whole country (labour code, art. L3133-1); the two that only
 * Alsace-Moselle keeps are working days.
 */
public final class WorkingDays {
    private static final int EASTER_MONDAY = 1;
    private static final int ASCENSION = 39;
    private static final int WHIT_MONDAY = 50;

    private WorkingDays() {}

    /** The day on which a number of working days after an event has passed; the event's own day does not count. */
    public static LocalDate after(LocalDate event, int workingDays) {
        LocalDate day = event;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorking(day)) {
                left--;
            }
        }
        return day;
    }

    /** How many working days come after a day, up to and with another; below zero where the other is earlier. */
    public static int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(WorkingDays::isWorking)
                .count();
    }

    /** Whether one works on a day. */
    public static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays(day.getYear()).contains(day);
    }

    private static Set<LocalDate> holidays(int year) {
        LocalDate easter = easter(year);
        return Set.copyOf(java.util.List.of(
                LocalDate.of(year, Month.JANUARY, 1),
                easter.plusDays(EASTER_MONDAY),
                LocalDate.of(year, Month.MAY, 1),
                LocalDate.of(year, Month.MAY, 8),
                easter.plusDays(ASCENSION),
                easter.plusDays(WHIT_MONDAY),
                LocalDate.of(year, Month.JULY, 14),
                LocalDate.of(year, Month.AUGUST, 15),
                LocalDate.of(year, Month.NOVEMBER, 1),
                LocalDate.of(year, Month.NOVEMBER, 11),
                LocalDate.of(year, Month.DECEMBER, 25)));
    }

    /** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher; its letters are theirs. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int m = (a + 11 * d + 22 * e) / 451;
        int month = (d + e - 7 * m + 114) / 31;
        int day = (d + e - 7 * m + 114) % 31 + 1;
        return LocalDate.of(year, month, day);
    }
}
