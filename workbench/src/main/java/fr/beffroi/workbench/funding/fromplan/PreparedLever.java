package fr.beffroi.workbench.funding.fromplan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A lever of a plan that a prepared file asks money for.
 *
 * @param version of the scenario
 * @param lever id in its model
 * @param plannedCents what a programme of the model was to pay of it: a lever that two pay is there twice
 * @param orderOn the Monday it is started
 * @param deliveredOn the Monday from which it has an effect
 */
public record PreparedLever(
        UUID scenario,
        int version,
        String lever,
        String name,
        long plannedCents,
        long costCents,
        LocalDate orderOn,
        LocalDate deliveredOn) {}
