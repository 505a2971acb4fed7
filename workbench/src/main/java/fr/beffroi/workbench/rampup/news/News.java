package fr.beffroi.workbench.rampup.news;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided about a lever since it was planned.
 *
 * @param key by which its teller knows it
 * @param lever id in the model
 * @param programme id in the model of who was to pay
 * @param cents what that programme pays of the lever; null where money does not change
 * @param otherCents what the plan lets other programmes pay of it
 * @param plannedCents what the plan let this programme pay
 * @param notBefore the day before which nothing may be ordered; null where days do not change
 * @param orderOn the day the plan orders
 * @param sourceNumber of the grant file
 * @param sourcePath its page
 * @param at when it was told
 * @param version the version that took it in; null while the plan is out of date
 */
public record News(
        String key,
        UUID scenario,
        String lever,
        String leverName,
        String programme,
        Cause cause,
        @Nullable Long cents,
        long otherCents,
        long plannedCents,
        @Nullable LocalDate notBefore,
        LocalDate orderOn,
        long sourceNumber,
        String sourcePath,
        Instant at,
        @Nullable Integer version) {
    private static final int CENTS = 2;

    /** What the programme pays, in euros; null where money does not change. */
    public @Nullable BigDecimal euros() {
        return cents == null ? null : BigDecimal.valueOf(cents, CENTS);
    }

    /** What was planned, in euros. */
    public BigDecimal plannedEuros() {
        return BigDecimal.valueOf(plannedCents, CENTS);
    }
}
