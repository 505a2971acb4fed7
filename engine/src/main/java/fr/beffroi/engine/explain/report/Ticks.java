package fr.beffroi.engine.explain.report;

import java.util.ArrayList;
import java.util.List;

/** Round values for an axis that begins at 0. */
final class Ticks {

    private static final int MOST = 4;

    private Ticks() {}

    /** 0 and up to four round values, the last of them at least {@code max}. */
    static List<Double> upTo(double max) {
        double wanted = max > 0 && Double.isFinite(max) ? max : 1;
        double step = stepFor(wanted);
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; (i - 1) * step < wanted * (1 - 1e-9); i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private static double stepFor(double max) {
        double power = Math.pow(10, Math.floor(Math.log10(max / MOST)));
        for (double factor : new double[] {1, 2, 2.5, 5, 10}) {
            if (power * factor * MOST >= max * (1 - 1e-9)) {
                return power * factor;
            }
        }
        return power * 10;
    }
}
