package fr.beffroi.workbench.rampup.building;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes what with what: a company of the register, one of its means of production, and an item.
 *
 * @param siren of the company
 * @param resource id of the means in the register
 * @param item name of what is made; known to the draft, or new
 * @param hoursPerUnit of the means, for one unit
 * @param leadTimeWeeks from the launch to the delivery
 * @param partOf name of the item it is a component of; null for none
 * @param quantity how many of it one of {@code partOf} takes
 */
public record Making(
        String siren,
        UUID resource,
        String item,
        double hoursPerUnit,
        int leadTimeWeeks,
        @Nullable String partOf,
        double quantity) {}
