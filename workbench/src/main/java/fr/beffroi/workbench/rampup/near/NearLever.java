package fr.beffroi.workbench.rampup.near;

import fr.beffroi.workbench.registry.Resource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lever that qualifies a company for an item.
 *
 * @param means the company's own means it makes the item with; null where the item is bought from it
 * @param hoursPerUnit of that means; 0 where it is bought
 * @param leadTimeWeeks from the launch, or the order, to the delivery
 * @param perWeek how many it sells a week; 0 where it makes them with a means whose hours are known
 * @param euros once, from the decision on
 * @param delayWeeks from the decision to the first launch or order
 * @param ownEuros what the company can put in itself
 * @param programmes ids of the draft's programmes that may pay for it
 */
record NearLever(
        @Nullable Resource means,
        double hoursPerUnit,
        int leadTimeWeeks,
        double perWeek,
        double euros,
        int delayWeeks,
        double ownEuros,
        List<String> programmes) {}
