package fr.beffroi.engine.stock;

import java.util.Set;

/**
 * How soon products are to be delivered, and what is taken of their demand.
 *
 * @param items target items
 * @param leadTimeWeeks longest time their customers are quoted, ≥ 0
 * @param variation standard deviation of a week's demand as a share of its mean, which is the target's last rate; weeks and products are
 *     taken as independent
 * @param serviceLevel share of weeks in which the stock is to suffice, 0.5 ≤ level &lt; 1
 */
public record StockWish(Set<String> items, int leadTimeWeeks, double variation, double serviceLevel) {
    public StockWish {
        items = Set.copyOf(items);
        if (leadTimeWeeks < 0 || !(variation >= 0) || Double.isInfinite(variation)) {
            throw new IllegalArgumentException("A lead time of " + leadTimeWeeks + " weeks and a variation of "
                    + variation + " cannot be asked for.\nMaybe you meant 4 weeks and 0.2.");
        }
    }
}
