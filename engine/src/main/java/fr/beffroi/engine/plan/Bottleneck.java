package fr.beffroi.engine.plan;

import java.util.List;

/**
 * One limit that holds the target back (§6). Levers stay as decided.
 *
 * @param id resource, source, route or programme id; {@code public} for the budget over all programmes; company id for own money
 * @param weeks the weeks in which it binds
 * @param price backlog (unit-weeks) saved per further unit in each of those weeks (hour a week, unit a week, €), found by re-solving
 * @param priceHoldsUpTo that price holds up to this much more (same unit); beyond, the next limit takes over
 * @param backlogSavedIfRemoved backlog (unit-weeks) saved if this one limit is taken away; the list is in falling order of it
 */
public record Bottleneck(
        Kind kind, String id, List<Integer> weeks, double price, double priceHoldsUpTo, double backlogSavedIfRemoved) {

    /** What sort of limit it is. */
    public enum Kind {
        RESOURCE,
        SOURCE,
        ROUTE,
        MONEY
    }

    public Bottleneck {
        weeks = List.copyOf(weeks);
    }
}
