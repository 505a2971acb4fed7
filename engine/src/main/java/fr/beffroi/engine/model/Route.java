package fr.beffroi.engine.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to make an item at a site.
 *
 * @param item item id
 * @param site site id
 * @param yield good units per unit launched, 0 &lt; yield ≤ 1
 * @param leadTimeWeeks weeks from launch to good units in stock
 * @param qualified usable now; otherwise only once a lever unlocks it
 * @param unitCostEuros shown only, enters no goal; null where not given
 */
public record Route(
        String id,
        String item,
        String site,
        List<ResourceUse> use,
        double yield,
        int leadTimeWeeks,
        boolean qualified,
        @Nullable Double unitCostEuros) {
    public Route {
        use = List.copyOf(use);
    }
}
