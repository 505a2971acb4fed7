package fr.beffroi.bench.peer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Weeks of a model as the peer's dates: week 0 begins at midnight of the model's first Monday. */
record PeerWeek(LocalDate start) {
    /** The midnight on which that week begins. */
    LocalDateTime beginOf(int week) {
        return start.plusWeeks(week).atStartOfDay();
    }

    /** The week in which that moment lies; negative before the model begins. */
    int of(LocalDateTime moment) {
        return (int) Math.floorDiv(ChronoUnit.DAYS.between(start, moment.toLocalDate()), 7);
    }

    /** So many weeks as a duration of ISO 8601. */
    static String duration(int weeks) {
        return "P%dD".formatted(7 * weeks);
    }

    /** Date and time with seconds, always. */
    String textOf(int week) {
        return "%sT00:00:00".formatted(start.plusWeeks(week));
    }
}
