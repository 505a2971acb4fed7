package fr.beffroi.workbench.accounts.statement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side stated of a promise in a month.
 *
 * @param number later ones are higher
 * @param month its first day
 * @param quantity in the promise's unit: an average week of that month; null where none was said
 * @param reachedOn the day it was there and of use; null while it is not
 * @param costCents what the lever cost up to then, before tax
 * @param organisation in whose name it was stated, for the workbench itself: a company is not told which of its buyers says what; null where none was
 * @param confidential in public only within sums that give nobody away
 * @param proof a paper of the grant file
 */
public record Statement(
        UUID id,
        long number,
        UUID promise,
        LocalDate month,
        @Nullable BigDecimal quantity,
        @Nullable LocalDate reachedOn,
        @Nullable Long costCents,
        Side side,
        @JsonIgnore @Nullable UUID organisation,
        boolean confidential,
        String note,
        @Nullable UUID proof,
        Instant statedAt) {

    /** Whether the same was said. */
    boolean saysSame(Said said) {
        return same(quantity, said.quantity())
                && Objects.equals(reachedOn, said.reachedOn())
                && Objects.equals(costCents, said.costCents())
                && confidential == said.confidential()
                && note.equals(said.note())
                && (said.proof() == null || said.proof().equals(proof));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
