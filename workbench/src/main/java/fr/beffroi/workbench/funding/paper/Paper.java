package fr.beffroi.workbench.funding.paper;

import fr.beffroi.workbench.identity.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * A paper as lists show it.
 *
 * @param kind what it is, in the programme's words, or {@link Papers#EXPENSE}
 * @param sha256 of its content, in hexadecimal
 * @param role of who added it
 * @param removable whether the viewer may still take it out: added on their side, and no step taken since
 */
public record Paper(
        UUID id,
        String kind,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        Role role,
        Instant addedAt,
        boolean removable) {}
