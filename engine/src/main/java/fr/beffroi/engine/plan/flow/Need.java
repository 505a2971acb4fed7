package fr.beffroi.engine.plan.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * Who needs an item, seen through the items between them that can always be made in time: by week <i>u</i> the item must have supplied
 * {@code perUnit · consumed(u + shiftWeeks) − Σ factor · known(item, u + offsetWeeks)} units, where {@code consumed} is what the consumer
 * has launched or delivered and {@code known} what an item in between has in stock or is brought.
 *
 * @param consumer position of the item whose launches need it; of the target where {@code isTarget}
 */
record Need(int consumer, boolean isTarget, double perUnit, int shiftWeeks, List<Between> between) {

    /** What an item in between spares. */
    record Between(int item, double factor, int offsetWeeks) {}

    /** Straight from the consumer. */
    static Need direct(int consumer, boolean isTarget, double perUnit) {
        return new Need(consumer, isTarget, perUnit, 0, List.of());
    }

    /** The last week that says anything by {@code week}: what is consumed after the horizon need not be supplied. */
    int ownWeek(int week, int weeks) {
        return Math.min(week, weeks - 1 - shiftWeeks);
    }

    /** The need of a component of {@code item}, which this need is for, made on a route with that lead time and yield. */
    Need through(int item, int leadWeeks, double componentsPerUnit) {
        List<Between> longer = new ArrayList<>();
        for (Between each : between) {
            longer.add(new Between(each.item(), each.factor() * componentsPerUnit, each.offsetWeeks() + leadWeeks));
        }
        longer.add(new Between(item, componentsPerUnit, leadWeeks));
        return new Need(consumer, isTarget, perUnit * componentsPerUnit, shiftWeeks + leadWeeks, List.copyOf(longer));
    }
}
