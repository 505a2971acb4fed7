package fr.beffroi.workbench.matching.lots;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much a word says: the rarer among the texts at hand, the more. */
public final class WordWeights {
    private final Map<String, Integer> texts = new HashMap<>();
    private final int all;

    /** From the tokens of texts. */
    public WordWeights(Collection<Set<String>> some) {
        some.forEach(tokens -> tokens.forEach(token -> texts.merge(token, 1, Integer::sum)));
        all = some.size();
    }

    /** From 0 for a word of every text; a word seen nowhere weighs most. */
    double of(String token) {
        return Math.log((all + 1.0) / (texts.getOrDefault(token, 0) + 0.5));
    }

    /** The cosine between two texts, 0 to 1. */
    double likeness(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        if (both.isEmpty()) {
            return 0;
        }
        return squares(both) / Math.sqrt(squares(one) * squares(other));
    }

    private double squares(Set<String> tokens) {
        double sum = 0;
        for (String token : tokens) {
            double weight = of(token);
            sum += weight * weight;
        }
        return sum;
    }

    /** The words two texts share, those that say most first. */
    List<String> shared(Set<String> one, Set<String> other, int most) {
        return one.stream()
                .filter(other::contains)
                .sorted(java.util.Comparator.comparingDouble((String token) -> -of(token)))
                .limit(most)
                .toList();
    }
}
