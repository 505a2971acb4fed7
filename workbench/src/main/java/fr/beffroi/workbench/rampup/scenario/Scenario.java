package fr.beffroi.workbench.rampup.scenario;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question asked of the planner, over all its versions.
 *
 * @param purpose why it was made, in its author's words
 * @param lastVersion number of the newest version; 0 where there is only a draft
 * @param archivedAt when it was put aside; null while it is of use
 */
public record Scenario(
        UUID id,
        String name,
        String purpose,
        @Nullable UUID createdBy,
        Instant createdAt,
        int lastVersion,
        @Nullable Instant archivedAt) {}
