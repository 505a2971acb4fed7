package fr.beffroi.workbench.identity.claim;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code sent by post to a company's registered address.
 *
 * @param address as on the envelope, in lines
 * @param sentBy the officer's name; null where they were erased
 * @param tries how often a code was typed for it
 */
public record Letter(
        UUID id,
        UUID organisation,
        String organisationName,
        @Nullable String siren,
        String address,
        @Nullable String sentBy,
        Instant createdAt,
        Instant expiresAt,
        int tries,
        @Nullable Instant usedAt) {

    /** {@code used}, {@code spent} (too many wrong tries), {@code expired} or {@code open}. */
    public String state() {
        if (usedAt != null) {
            return "used";
        }
        if (tries >= Letters.MOST_TRIES) {
            return "spent";
        }
        return expiresAt.isBefore(Instant.now()) ? "expired" : "open";
    }
}
