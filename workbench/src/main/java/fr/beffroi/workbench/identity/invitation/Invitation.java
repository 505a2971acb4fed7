package fr.beffroi.workbench.identity.invitation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was asked in.
 *
 * @param organisation null for the first administrator, who founds the task force
 * @param role code of what they will be there
 * @param email null for the first administrator, who names their own
 * @param name as the inviter knows it; null where they gave none
 * @param mandate under which they are to act; null where they come in for themselves
 * @param invitedBy the inviter's name; null where it was the workbench, or they were erased
 */
public record Invitation(
        UUID id,
        @Nullable UUID organisation,
        @Nullable String organisationName,
        @Nullable String organisationKind,
        String role,
        @Nullable String email,
        @Nullable String name,
        @Nullable UUID mandate,
        @Nullable String invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant withdrawnAt) {

    /** {@code accepted}, {@code withdrawn}, {@code expired} or {@code open}. */
    public String state() {
        if (acceptedAt != null) {
            return "accepted";
        }
        if (withdrawnAt != null) {
            return "withdrawn";
        }
        return expiresAt.isBefore(Instant.now()) ? "expired" : "open";
    }
}
