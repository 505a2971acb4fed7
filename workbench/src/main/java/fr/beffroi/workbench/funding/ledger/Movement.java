package fr.beffroi.workbench.funding.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement of money to be made.
 *
 * @param book the envelope's book
 * @param key the caller's own name for it, at most 200 characters: asked for twice, it is made once
 * @param amountCents above zero, at most {@link #MOST_CENTS}
 * @param year of the payment credits; null but for kinds that are of a year
 * @param file the step it follows; null but for kinds that are of a file
 * @param decision the number of the act it rests on
 * @param reason in words
 */
public record Movement(
        UUID book,
        String key,
        MovementKind kind,
        long amountCents,
        @Nullable Integer year,
        @Nullable FileStep file,
        String decision,
        String reason) {

    /** Ten thousand million euros: more is a slip of the keyboard. */
    public static final long MOST_CENTS = 1_000_000_000_000L;

    /**
     * @throws IllegalArgumentException where year, file or amount do not fit the kind
     */
    public Movement {
        if (amountCents <= 0 || amountCents > MOST_CENTS) {
            throw new IllegalArgumentException(kind.code() + " of " + amountCents
                    + " cents.\nMaybe the movement the other way is meant, or a digit is too much: from 1 to "
                    + MOST_CENTS + ".");
        }
        if (kind.isOfYear() != (year != null) || kind.isOfFile() != (file != null)) {
            throw new IllegalArgumentException(
                    kind.code() + " with year " + year + " and file " + file + ".\nMaybe one is missing, or too much.");
        }
    }
}
