package fr.beffroi.workbench.funding.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The cash drawn: a bar up for what comes and one down for what leaves in each month, and the balance as a line. Drawn in a thousandth of the width.
 *
 * @param line path of the balance
 * @param zero pixels from the top of no money
 */
public record CashChart(List<Bar> bars, String line, double zero) {
    /** Height of the drawing, in pixels. */
    public static final int HEIGHT = 200;

    private static final double WIDTH = 1000;
    private static final double BAR = 0.36;
    private static final double GAP = 0.1;

    public CashChart {
        bars = List.copyOf(bars);
    }

    /** A bar of a month. */
    public record Bar(boolean comes, double x, double y, double width, double height) {}

    static CashChart of(List<CashPlan.Month> months) {
        long top = 0;
        long bottom = 0;
        for (CashPlan.Month month : months) {
            top = Math.max(top, Math.max(month.inCents(), month.balanceCents()));
            bottom = Math.min(bottom, Math.min(-month.outCents(), month.balanceCents()));
        }
        double scale = HEIGHT / (double) Math.max(1, top - bottom);
        double zero = top * scale;
        double step = WIDTH / Math.max(1, months.size());
        List<Bar> bars = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int index = 0; index < months.size(); index++) {
            CashPlan.Month month = months.get(index);
            double left = index * step;
            double in = month.inCents() * scale;
            double out = month.outCents() * scale;
            bars.add(new Bar(true, left + GAP * step, zero - in, BAR * step, in));
            bars.add(new Bar(false, left + (GAP + BAR) * step, zero, BAR * step, out));
            double y = zero - month.balanceCents() * scale;
            line.append(String.format(Locale.ROOT, index == 0 ? "M%.1f %.1f" : "H%.1fV%.1f", left, y));
        }
        return new CashChart(bars, line.append("H1000").toString(), zero);
    }
}
