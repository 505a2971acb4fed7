package fr.beffroi.engine.explain.report;

import fr.beffroi.engine.model.RampUpModel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The horizon from left to right, the same in every chart. */
final class TimeAxis {

    /** Height of the labels under a chart. */
    static final double HEIGHT = 38;

    /** Labels that fit a chart as wide as the text. */
    static final int MANY_LABELS = 13;

    /** Labels that fit half of that. */
    static final int FEW_LABELS = 6;

    private static final int MOST_LABELS_NARROW = 4;
    private static final int[] STEPS_MONTHS = {1, 2, 3, 6, 12, 24};

    /** A horizon that begins in a month's first days still bears that month's name at its left end. */
    private static final int LATEST_START_OF_FIRST_LABEL = 8;

    private final RampUpModel model;

    TimeAxis(RampUpModel model) {
        this.model = model;
    }

    /** Percent of the width at which a week begins. */
    double x(double week) {
        return 100 * week / model.weeks();
    }

    /** Draws labels under {@code y} and, from {@code top} down to it, hairlines at the years; telephones get fewer labels. */
    void draw(Svg svg, Words words, double top, double y, int mostLabels) {
        YearMonth first = YearMonth.from(model.start());
        YearMonth last = YearMonth.from(model.mondayOf(model.weeks()));
        int months = (int) ChronoUnit.MONTHS.between(first, last) + 1;
        int step = stepFor(months, mostLabels);
        int narrowStep = stepFor(months, MOST_LABELS_NARROW);
        boolean yearSaid = false;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            double x = month.equals(first) && model.start().getDayOfMonth() <= LATEST_START_OF_FIRST_LABEL
                    ? 0
                    : x(weekOf(month.atDay(1)));
            if (x < 0 || x > 99 || (month.getMonthValue() - 1) % step != 0) {
                continue;
            }
            boolean january = month.getMonthValue() == 1;
            if (january) {
                svg.line(x, top, x, y, "grid-line");
            }
            if (x > 95) {
                continue;
            }
            String narrow = (month.getMonthValue() - 1) % narrowStep == 0 && x < 88 ? "" : " wide";
            svg.line(x, y, x, y + 5, "grid-line");
            svg.text(x, 0, y + 18, Svg.Anchor.START, "tick" + narrow, words.shortMonth(month));
            if (january || !yearSaid) {
                svg.text(x, 0, y + 33, Svg.Anchor.START, "tick year" + (january ? "" : narrow), "" + month.getYear());
                yearSaid = true;
            }
        }
    }

    private double weekOf(LocalDate day) {
        return ChronoUnit.DAYS.between(model.start(), day) / 7.0;
    }

    private static int stepFor(int months, int most) {
        for (int step : STEPS_MONTHS) {
            if (months / step <= most) {
                return step;
            }
        }
        return STEPS_MONTHS[STEPS_MONTHS.length - 1];
    }
}
