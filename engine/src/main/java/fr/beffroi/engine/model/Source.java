package fr.beffroi.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * A way to buy an item.
 *
 * @param item item id
 * @param supplier free text
 * @param maxPerWeek units that can be ordered in each week before any lever
 * @param unitPriceEuros shown only, enters no goal; null where not given
 * @param qualified usable now; otherwise only once a lever unlocks it
 */
public record Source(
        String id,
        String item,
        String supplier,
        int leadTimeWeeks,
        StepProfile maxPerWeek,
        @Nullable Double unitPriceEuros,
        boolean qualified) {}
