package fr.beffroi.workbench.accounts.drift;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is really there at the end of a month.
 *
 * @param element id in the scenario's model
 * @param quantity units in stock; hours available in a week; units delivered since the plan's start
 */
public record Reality(LocalDate month, Kind kind, String element, BigDecimal quantity, Instant statedAt) {

    /** What was counted. */
    public enum Kind {
        STOCK,
        HOURS,
        DELIVERED
    }
}
