package fr.beffroi.workbench.identity.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param language {@code fr} or {@code en}
 * @param erasureRequestedAt when they asked to be erased; null where they did not
 * @param memberships the organisations they act for, the one chosen last first
 */
public record Person(
        UUID id,
        String email,
        String name,
        String language,
        Instant createdAt,
        @Nullable Instant erasureRequestedAt,
        List<Membership> memberships) {}
