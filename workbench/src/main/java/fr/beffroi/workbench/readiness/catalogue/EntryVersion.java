package fr.beffroi.workbench.readiness.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a requirement or a profile.
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

    /** Whether it came with a release. */
    public boolean isShipped() {
        return madeBy == null;
    }
}
