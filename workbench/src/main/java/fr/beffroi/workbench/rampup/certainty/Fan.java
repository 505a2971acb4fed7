package fr.beffroi.workbench.rampup.certainty;

import fr.beffroi.engine.simulate.DateOutlook;
import fr.beffroi.engine.simulate.Estimate;
import fr.beffroi.engine.simulate.TargetOutlook;
import fr.beffroi.workbench.rampup.comparison.MonthTick;
import fr.beffroi.workbench.rampup.comparison.Scale;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/**
 * What may be delivered of one item, all together week by week, and the probability that its cadence is reached: drawn in a thousandth of the
 * width across and in pixels down, so that the drawing fits a telephone and a sheet of paper alike.
 *
 * @param scale the top of the scale, units
 * @param band path around eight in ten of what may come: between P10 and P90
 * @param middle path of P50
 * @param planned path of the plan
 * @param probability path of the probability that the cadence is reached, from 0 at the bottom to 1 at the top
 * @param end what is delivered by the end: P10, P50, P90, and as planned
 */
public record Fan(
        String name,
        double scale,
        String band,
        String middle,
        String planned,
        String probability,
        List<MonthTick> months,
        End end) {
    /** Height of a drawing, in pixels. */
    public static final int HEIGHT = 220;

    private static final int WIDTH = 1000;
    private static final double AIR = 1.08;

    /** Units delivered by the end of the horizon. */
    public record End(double p10, double p50, double p90, double planned) {}

    static Fan of(String name, LocalDate start, TargetOutlook target, Locale locale) {
        int weeks = target.plannedByWeek().size();
        double most = Math.max(
                        1,
                        Math.max(
                                target.p90ByWeek().getLast().value(),
                                target.plannedByWeek().getLast()))
                * AIR;
        StringBuilder back = new StringBuilder();
        for (int week = weeks - 1; week >= 0; week--) {
            back.append(point("L", week, weeks, target.p90ByWeek().get(week).value() / most));
        }
        return new Fan(
                name,
                most,
                path(weeks, week -> target.p10ByWeek().get(week).value() / most) + back + "Z",
                path(weeks, week -> target.p50ByWeek().get(week).value() / most),
                path(weeks, week -> target.plannedByWeek().get(week) / most),
                probability(target.date(), weeks),
                MonthTick.of(start, weeks, locale),
                new End(
                        target.p10ByWeek().getLast().value(),
                        target.p50ByWeek().getLast().value(),
                        target.p90ByWeek().getLast().value(),
                        target.plannedByWeek().getLast()));
    }

    private static String probability(DateOutlook date, int weeks) {
        List<Estimate> byWeek = date.probabilityByWeek();
        return path(weeks, week -> byWeek.get(week).value() / AIR);
    }

    /** Pixels from the top of a share of the scale. */
    public static double y(double share) {
        return HEIGHT * (1 - share);
    }

    /** Pixels from the top of a probability. */
    public static double yOfProbability(double probability) {
        return y(probability / AIR);
    }

    /** Units that get a line. */
    public List<Double> units() {
        return Scale.lines(scale);
    }

    private static String path(int weeks, IntToDoubleFunction share) {
        StringBuilder path = new StringBuilder();
        for (int week = 0; week < weeks; week++) {
            path.append(point(week == 0 ? "M" : "L", week, weeks, share.applyAsDouble(week)));
        }
        return path.toString();
    }

    private static String point(String to, int week, int weeks, double share) {
        return String.format(Locale.ROOT, "%s%.1f %.1f", to, (double) WIDTH * (week + 1) / weeks, y(share));
    }
}
