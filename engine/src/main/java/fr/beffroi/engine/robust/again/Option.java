package fr.beffroi.engine.robust.again;

import fr.beffroi.engine.robust.Purchase;
import java.util.List;
import java.util.Map;

/**
 * Something that could be bought before the loss.
 *
 * @param activeWeeks of the lever and those it needs besides the plan's, by id; empty for stock
 */
record Option(
        Purchase.Kind kind,
        String id,
        double units,
        List<String> alsoNeeded,
        double costEuros,
        Map<String, Integer> activeWeeks) {}
