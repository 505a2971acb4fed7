package fr.beffroi.workbench.readiness.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a requirement, a profile or a checkpoint.
 *
 * @param body as JSON
 * @param madeBy pseudonym of who made it; null where it came with a release
 */
public record EntryVersion(
        String kind,
        String code,
        int number,
        String body,
        String reason,
        @Nullable UUID madeBy,
        Instant madeAt) {
    /** The kind of a requirement. */
    static final String REQUIREMENT = "requirement";
    /** The kind of a profile. */
    static final String PROFILE = "profile";
    /** The kind of a checkpoint. */
    static final String CHECKPOINT = "checkpoint";

    /** Whether it came with a release. */
    public boolean isShipped() {
        return madeBy == null;
    }
}
