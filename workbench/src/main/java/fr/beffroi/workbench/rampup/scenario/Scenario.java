package fr.beffroi.workbench.rampup.scenario;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question asked of the planner, over all its versions.
 *
 * @param purpose why it was made, in its author's words
 * @param organisation the member of the task force that made it; null: it belongs to the task force as a whole
 * @param reserved whether only its organisation sees it; else the whole task force does
 * @param lastVersion number of the newest version; 0 where there is only a draft
 * @param archivedAt when it was put aside; null while it is of use
 */
public record Scenario(
        UUID id,
        String name,
        String purpose,
        @Nullable UUID organisation,
        boolean reserved,
        @Nullable UUID createdBy,
        Instant createdAt,
        int lastVersion,
        @Nullable Instant archivedAt) {}
