package fr.beffroi.bench.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Two figures over questions, each with the interval that holds 95 of 100 drawings of notices (bootstrap, fixed seed). */
final class Quality {
    private static final int FIRST = 5;
    private static final int DEEPEST = 10;
    private static final int DRAWINGS = 2_000;
    private static final long SEED = 20_261_129;

    private Quality() {}

    /** 1 where a winner is among the first five. */
    static double hit(AwardCase question, List<String> ranked) {
        return ranked.stream().limit(FIRST).anyMatch(question.winners()::contains) ? 1 : 0;
    }

    /** How far ahead the winners are among the first ten, discounted; 1 where they are first. */
    static double gain(AwardCase question, List<String> ranked) {
        double gain = 0;
        for (int place = 0; place < Math.min(DEEPEST, ranked.size()); place++) {
            if (question.winners().contains(ranked.get(place))) {
                gain += 1 / log2(place + 2);
            }
        }
        double ideal = 0;
        for (int place = 0; place < Math.min(DEEPEST, question.winners().size()); place++) {
            ideal += 1 / log2(place + 2);
        }
        return gain / ideal;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /** {@code 31 % [20–43]}: the mean, and its interval; lots of one notice are drawn together. */
    static String told(List<AwardCase> questions, ToDoubleFunction<AwardCase> figure) {
        if (questions.isEmpty()) {
            return "–";
        }
        Map<String, List<Double>> byNotice = new LinkedHashMap<>();
        questions.forEach(one ->
                byNotice.computeIfAbsent(one.notice(), key -> new ArrayList<>()).add(figure.applyAsDouble(one)));
        List<List<Double>> notices = new ArrayList<>(byNotice.values());
        double[] means = new double[DRAWINGS];
        Random random = new Random(SEED);
        for (int drawing = 0; drawing < DRAWINGS; drawing++) {
            List<List<Double>> drawn = new ArrayList<>();
            for (int i = 0; i < notices.size(); i++) {
                drawn.add(notices.get(random.nextInt(notices.size())));
            }
            means[drawing] = mean(drawn);
        }
        Arrays.sort(means);
        return String.format(
                Locale.ROOT,
                "%.1f %% [%.1f–%.1f]",
                100 * mean(notices),
                100 * means[(int) (DRAWINGS * 0.025)],
                100 * means[(int) (DRAWINGS * 0.975)]);
    }

    private static double mean(List<List<Double>> notices) {
        return notices.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }
}
