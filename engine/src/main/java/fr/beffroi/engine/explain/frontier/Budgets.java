package fr.beffroi.engine.explain.frontier;

import fr.beffroi.engine.model.Programme;
import fr.beffroi.engine.model.RampUpModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Which budgets are worth a point. */
final class Budgets {
    private static final double[] ROUND_STEPS = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};

    private Budgets() {}

    /** € of all envelopes together: no plan can spend more, whatever the budget. */
    static double envelopes(RampUpModel model) {
        return model.programmes().stream().mapToDouble(Budgets::envelope).sum();
    }

    private static double envelope(Programme programme) {
        double byYear = programme.envelopeByYearEuros() == null
                ? Double.POSITIVE_INFINITY
                : programme.envelopeByYearEuros().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
        return Math.min(programme.envelopeEuros(), byYear);
    }

    /** So many budgets in equal round steps from 0 to {@code last} or a little more; only 0 where {@code last} is 0. */
    static List<Double> steps(double last, int points) {
        List<Double> budgets = new ArrayList<>();
        double step = points < 2 ? 0 : roundUp(last / (points - 1));
        for (int point = 0; point < points && (point == 0 || step > 0); point++) {
            budgets.add(point * step);
        }
        return budgets;
    }

    /** Those strictly between the first and the last, the middle first, then the middles of what it parts, and so on. */
    static List<Double> byHalving(List<Double> budgets) {
        List<Double> ordered = new ArrayList<>();
        Deque<List<Double>> parts = new ArrayDeque<>(List.of(budgets));
        while (!parts.isEmpty()) {
            List<Double> part = parts.removeFirst();
            if (part.size() > 2) {
                int middle = part.size() / 2;
                ordered.add(part.get(middle));
                parts.add(part.subList(0, middle + 1));
                parts.add(part.subList(middle, part.size()));
            }
        }
        return ordered;
    }

    /** The next number that is one of the round steps times a power of ten. */
    private static double roundUp(double euros) {
        if (euros <= 0) {
            return 0;
        }
        double power = Math.pow(10, Math.floor(Math.log10(euros)));
        for (double round : ROUND_STEPS) {
            if (euros <= round * power * (1 + 1e-9)) {
                return round * power;
            }
        }
        return 10 * power;
    }
}
