package fr.beffroi.engine.verify.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A place in a plan, as its parts in the order of reading.
 *
 * @param parts kind of thing to its id, week or text
 */
public record Where(SequencedMap<String, String> parts) {

    /** The thing of that kind with that id. */
    public static Where of(String kind, Object id) {
        return new Where(new LinkedHashMap<>(Map.of(kind, String.valueOf(id))));
    }

    /** The same place with one more part. */
    public Where and(String kind, Object id) {
        SequencedMap<String, String> longer = new LinkedHashMap<>(parts);
        longer.put(kind, String.valueOf(id));
        return new Where(longer);
    }

    /** The same place in that week. */
    public Where inWeek(int week) {
        return and("week", week);
    }
}
