package fr.beffroi.workbench.accounts.promise;

import fr.beffroi.engine.model.LeverKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was promised.
 *
 * @param file the grant file that pays it; null of a followed lever without one
 * @param scenario of the plan it comes from; null where it comes from none
 * @param lever id in the scenario's model
 * @param siren of the company that promised
 * @param programme id of the programme of aid, as text
 * @param axis of the regional plan, by its code
 * @param product what comes off faster or more of; null where the promise is about none
 * @param quantity in {@code unit}; null where only a day is promised
 * @param unit such as {@code h} or {@code pièce}
 * @param dueOn the day from which it holds
 * @param orderOn the day its order was planned
 * @param costCents what the lever was to cost
 * @param publicCents what public money pays of it
 * @param proofNeeded whether the programme wants a paper before it counts as kept
 * @param closedOn null while it is followed
 * @param closedBecause {@code KEPT}, {@code LAPSED} or {@code REPLACED}
 */
public record Promise(
        UUID id,
        @Nullable UUID file,
        @Nullable UUID scenario,
        @Nullable String lever,
        @Nullable String leverName,
        @Nullable LeverKind leverKind,
        String siren,
        String programme,
        String axis,
        @Nullable String product,
        PromiseKind kind,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        LocalDate dueOn,
        LocalDate madeOn,
        @Nullable LocalDate orderOn,
        @Nullable Long costCents,
        @Nullable Long publicCents,
        boolean proofNeeded,
        @Nullable LocalDate closedOn,
        @Nullable String closedBecause) {

    /** Whether something is still to be stated of it. */
    public boolean isFollowed() {
        return closedOn == null;
    }

    /** Whether it counts in what was promised against what came: not where its aid ended, or another took its place. */
    public boolean isCounted() {
        return isFollowed() || "KEPT".equals(closedBecause);
    }

    /**
     * Whether what is stated is all that was promised: the day it is there, or a quantity that is as much, of a lead time as little, as promised. What was not
     * stated is not.
     */
    public boolean isReachedBy(@Nullable BigDecimal stated, @Nullable LocalDate reachedOn) {
        if (!kind.isMeasured()) {
            return reachedOn != null;
        }
        return stated != null
                && quantity != null
                && (kind.isMoreBetter() ? stated.compareTo(quantity) >= 0 : stated.compareTo(quantity) <= 0);
    }

    /** As a buyer may read it: what is promised and by when, without money, the grant file, or where it stands in a plan. */
    Promise forBuyer() {
        return new Promise(
                id,
                null,
                null,
                null,
                leverName,
                leverKind,
                siren,
                programme,
                axis,
                product,
                kind,
                quantity,
                unit,
                dueOn,
                madeOn,
                orderOn,
                null,
                null,
                proofNeeded,
                closedOn,
                closedBecause);
    }
}
