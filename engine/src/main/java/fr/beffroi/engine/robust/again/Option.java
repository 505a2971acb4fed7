package fr.beffroi.engine.robust.again;

import fr.beffroi.engine.robust.Purchase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that could be bought before the loss.
 *
 * @param lever null for stock
 * @param stock empty for a lever
 * @param activeWeeks of the lever and those it needs besides the plan's, by id; empty for stock
 */
record Option(
        @Nullable String lever,
        List<String> alsoNeeded,
        List<Purchase.Stock> stock,
        double costEuros,
        Map<String, Integer> activeWeeks) {}
