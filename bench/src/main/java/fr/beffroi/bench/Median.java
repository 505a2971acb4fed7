package fr.beffroi.bench;

import java.util.List;

/** The middle of some values; of an even number the mean of the two in the middle. */
final class Median {
    private Median() {}

    static double of(List<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int upper = sorted.size() / 2;
        int lower = (sorted.size() - 1) / 2;
        return (sorted.get(lower) + sorted.get(upper)) / 2;
    }
}
