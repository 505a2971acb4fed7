package fr.beffroi.workbench.rampup.scenario;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A state of a scenario's model that never changes again.
 *
 * @param sha256 of the model's canonical JSON, lower-case hex
 * @param reason why it was made, in its author's words
 */
public record Version(
        UUID scenario,
        int number,
        String sha256,
        String reason,
        @Nullable UUID createdBy,
        Instant createdAt) {}
