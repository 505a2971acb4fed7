package fr.beffroi.workbench.rampup.comparison;

import java.util.ArrayList;
import java.util.List;

/** The scale of a drawing that begins at 0. */
public final class Scale {
    private Scale() {}

    /** Values that get a line: from 0 on, a few round ones below the top of the scale. */
    public static List<Double> lines(double most) {
        double step = Math.pow(10, Math.floor(Math.log10(most)));
        double fine = most / step < 2 ? step / 2 : most / step < 5 ? step : 2 * step;
        List<Double> lines = new ArrayList<>();
        for (double value = 0; value < most; value += fine) {
            lines.add(value);
        }
        return lines;
    }
}
