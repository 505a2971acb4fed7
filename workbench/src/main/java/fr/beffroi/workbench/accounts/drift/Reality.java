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

    private static final BigDecimal MOST = new BigDecimal("1000000000");

    /** Whether so much can have been counted: nothing, or up to a thousand million. */
    static boolean isCountable(BigDecimal quantity) {
        return quantity.signum() >= 0 && quantity.compareTo(MOST) <= 0;
    }

    /** What was counted. */
    public enum Kind {
        STOCK,
        HOURS,
        DELIVERED
    }
}
