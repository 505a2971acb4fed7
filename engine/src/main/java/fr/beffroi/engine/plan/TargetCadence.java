package fr.beffroi.engine.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries of one target against what was wanted.
 *
 * @param item item id
 * @param dateReached Monday of {@code weekReached}; null where the cadence is never reached
 * @param weekReached first week from which the cadence is reached for good (§5)
 */
public record TargetCadence(
        String item,
        @Nullable LocalDate dateReached,
        @Nullable Integer weekReached,
        List<Double> deliveredByWeek,
        List<Double> targetByWeek) {
    public TargetCadence {
        deliveredByWeek = List.copyOf(deliveredByWeek);
        targetByWeek = List.copyOf(targetByWeek);
    }
}
