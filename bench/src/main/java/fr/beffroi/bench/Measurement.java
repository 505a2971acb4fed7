package fr.beffroi.bench;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.model.Target;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What one way to solve goal 1 reached on one model.
 *
 * @param backlog of the best plan, infinite where there is none
 * @param bound no plan has less
 * @param seconds from reading the file to goal 1 being done
 */
record Measurement(double backlog, double bound, double seconds) {

    private static final String MARK = "MEASURED";

    /** The gap of §5 for goal 1. */
    double gap(RampUpModel model) {
        if (Double.isInfinite(backlog)) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, backlog - bound) / Math.max(Math.max(1, Math.abs(backlog)), 0.01 * wanted(model));
    }

    /** The same difference as a share of what the plan delivers, cumulated: what the largest models are measured by. */
    double shareOfDeliveries(RampUpModel model) {
        return Double.isInfinite(backlog)
                ? Double.POSITIVE_INFINITY
                : Math.max(0, backlog - bound) / Math.max(1, wanted(model) - backlog);
    }

    private static double wanted(RampUpModel model) {
        double wanted = 0;
        for (Target target : model.targets()) {
            double cumulated = 0;
            for (double rate : target.perWeek().byWeek(model.weeks())) {
                cumulated += rate;
                wanted += target.priority() * cumulated;
            }
        }
        return wanted;
    }

    /** One line by which another process can tell it. */
    String toLine() {
        return String.format(Locale.ROOT, "%s %s %s %s", MARK, backlog, bound, seconds);
    }

    /** Finds the line among others: native libraries print what they like. */
    static Optional<Measurement> find(String output) {
        return output.lines()
                .filter(line -> line.startsWith(MARK + " "))
                .map(line -> Arrays.stream(line.substring(MARK.length() + 1).split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .map(values -> new Measurement(values[0], values[1], values[2]))
                .findFirst();
    }
}
