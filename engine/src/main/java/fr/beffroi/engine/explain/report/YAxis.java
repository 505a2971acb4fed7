package fr.beffroi.engine.explain.report;

import java.util.List;

/**
 * A vertical axis from 0 upwards.
 *
 * @param top pixel of the highest tick
 * @param bottom pixel of 0
 */
record YAxis(double max, List<Double> ticks, double top, double bottom) {

    static YAxis upTo(double max, double top, double bottom) {
        List<Double> ticks = Ticks.upTo(max);
        return new YAxis(ticks.getLast(), ticks, top, bottom);
    }

    double y(double value) {
        return bottom - (bottom - top) * value / max;
    }

    /** Hairlines with their values to the left of the drawing. */
    void draw(Svg svg, Words words) {
        for (double tick : ticks) {
            svg.line(0, y(tick), 100, y(tick), tick == 0 ? "base" : "grid-line");
            svg.text(0, -8, y(tick) + 4, Svg.Anchor.END, "tick", words.shortNumber(tick));
        }
    }
}
