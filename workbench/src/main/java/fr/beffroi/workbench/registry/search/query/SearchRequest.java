package fr.beffroi.workbench.registry.search.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody looks for.
 *
 * @param text words, or the beginning of a SIREN or SIRET; empty: all
 * @param chosen values chosen of each facet: any of them, of every facet that has some
 * @param ceased also companies that have ceased
 * @param page from 1
 */
public record SearchRequest(String text, Map<Facet, List<String>> chosen, boolean ceased, int page) {
    private static final int LONGEST_TEXT = 200;
    /** Codes are short; what is longer is none, and would only make addresses that no server takes. */
    private static final int LONGEST_VALUE = 60;

    private static final int MOST_VALUES = 30;

    public SearchRequest {
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        Map<Facet, List<String>> kept = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            List<String> codes = values.stream()
                    .filter(value -> value.length() <= LONGEST_VALUE)
                    .distinct()
                    .sorted()
                    .limit(MOST_VALUES)
                    .toList();
            if (!codes.isEmpty()) {
                kept.put(facet, codes);
            }
        });
        chosen = Map.copyOf(kept);
        page = Math.max(1, page);
    }

    /** Everything, from the beginning. */
    public static final SearchRequest ALL = new SearchRequest("", Map.of(), false, 1);

    /** The values chosen of a facet; empty: any. */
    public List<String> of(Facet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    /** The same on another page. */
    public SearchRequest at(int otherPage) {
        return new SearchRequest(text, chosen, ceased, otherPage);
    }

    /** Without what was chosen of one facet. */
    SearchRequest without(Facet facet) {
        Map<Facet, List<String>> others = new EnumMap<>(Facet.class);
        others.putAll(chosen);
        others.remove(facet);
        return new SearchRequest(text, others, ceased, page);
    }

    /** With a value of a facet chosen, or no longer where it was; from the first page. */
    public SearchRequest toggled(Facet facet, String value) {
        Map<Facet, List<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(chosen);
        List<String> values = of(facet);
        changed.put(
                facet,
                values.contains(value)
                        ? values.stream().filter(other -> !other.equals(value)).toList()
                        : java.util.stream.Stream.concat(values.stream(), java.util.stream.Stream.of(value))
                                .toList());
        return new SearchRequest(text, changed, ceased, 1);
    }

    /** Whether nothing narrows the results. */
    public boolean isAll() {
        return text.isBlank() && chosen.isEmpty();
    }
}
