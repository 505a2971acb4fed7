package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.model.RampUpModel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The horizon cut into calendar weeks, months or quarters. A week belongs to the month in which its Monday lies.
 *
 * @param model whose weeks are cut
 * @param grain how finely
 */
record Periods(RampUpModel model, Grain grain, List<Period> list) {

    /** A short horizon is shown by week, so that its curve still has points to show. */
    private static final int LONGEST_BY_WEEK = 20;

    enum Grain {
        WEEK,
        MONTH,
        QUARTER
    }

    /** By month, or by week where the horizon is short. */
    static Periods monthly(RampUpModel model) {
        return of(model, model.weeks() <= LONGEST_BY_WEEK ? Grain.WEEK : Grain.MONTH);
    }

    /** As finely as possible with at most {@code columns} periods; quarters where even those are more. */
    static Periods atMost(RampUpModel model, int columns) {
        Periods monthly = monthly(model);
        return monthly.list().size() <= columns ? monthly : of(model, Grain.QUARTER);
    }

    private static Periods of(RampUpModel model, Grain grain) {
        IntUnaryOperator key = week -> keyOf(model.mondayOf(week), grain);
        List<Period> list = new ArrayList<>();
        int from = 0;
        for (int week = 1; week <= model.weeks(); week++) {
            if (week == model.weeks() || key.applyAsInt(week) != key.applyAsInt(from)) {
                list.add(new Period(from, week));
                from = week;
            }
        }
        return new Periods(model, grain, List.copyOf(list));
    }

    /** What a period is called. */
    String name(Period period, Words words) {
        LocalDate monday = model.mondayOf(period.from());
        return switch (grain) {
            case WEEK -> words.date(monday);
            case MONTH -> words.month(YearMonth.from(monday));
            case QUARTER -> words.say("quarter", quarterOf(monday), monday.getYear());
        };
    }

    /** The heading of a column of periods. */
    String heading(Words words) {
        return words.say(
                switch (grain) {
                    case WEEK -> "period.week";
                    case MONTH -> "period.month";
                    case QUARTER -> "period.quarter";
                });
    }

    private static int keyOf(LocalDate monday, Grain grain) {
        return switch (grain) {
            case WEEK -> (int) monday.toEpochDay();
            case MONTH -> monday.getYear() * 12 + monday.getMonthValue();
            case QUARTER -> monday.getYear() * 4 + quarterOf(monday);
        };
    }

    private static int quarterOf(LocalDate date) {
        return date.get(IsoFields.QUARTER_OF_YEAR);
    }
}
