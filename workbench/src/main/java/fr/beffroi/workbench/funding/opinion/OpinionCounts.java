package fr.beffroi.workbench.funding.opinion;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many opinions on a file came to what.
 *
 * @param given how many of each recommendation; those nobody came to are left out
 * @param waiting how many are awaited
 */
public record OpinionCounts(Map<Recommendation, Integer> given, int waiting) {
    /** None asked. */
    public static final OpinionCounts NONE = new OpinionCounts(Map.of(), 0);

    /** Of a file's opinions; what was withdrawn does not count. */
    public static OpinionCounts of(Collection<Opinion> opinions) {
        Map<Recommendation, Integer> given = new EnumMap<>(Recommendation.class);
        opinions.forEach(one -> {
            if (one.recommendation() != null) {
                given.merge(one.recommendation(), 1, Integer::sum);
            }
        });
        return new OpinionCounts(
                given, (int) opinions.stream().filter(Opinion::isOpen).count());
    }

    /** How many opinions there are: whoever stood back gave none. */
    public int opinions() {
        return given.entrySet().stream()
                .filter(entry -> entry.getKey() != Recommendation.STANDS_BACK)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Those that opinions came to, from the most to the least favourable. */
    public List<Recommendation> kinds() {
        return given.keySet().stream()
                .filter(one -> one != Recommendation.STANDS_BACK)
                .sorted()
                .toList();
    }
}
