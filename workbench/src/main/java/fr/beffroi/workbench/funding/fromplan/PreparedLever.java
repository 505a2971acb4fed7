package fr.beffroi.workbench.funding.fromplan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A lever of a plan that a prepared file asks money for.
 *
 * @param version of the scenario
 * @param lever id in its model
 * @param programme id in its model of who is to pay
 * @param plannedCents what that programme was to pay
 * @param orderOn the Monday it is started
 * @param deliveredOn the Monday from which it has an effect
 */
public record PreparedLever(
        UUID scenario,
        int version,
        String lever,
        String name,
        String programme,
        long plannedCents,
        long costCents,
        LocalDate orderOn,
        LocalDate deliveredOn) {}
