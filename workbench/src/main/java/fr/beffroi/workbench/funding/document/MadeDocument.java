package fr.beffroi.workbench.funding.document;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was made.
 *
 * @param year and {@code number}: by which people name it, 2026-17
 * @param session what it is about; null where it is about a file
 * @param file null where it is about a session
 * @param sha256 of its bytes, in lower-case hex
 */
public record MadeDocument(
        UUID id,
        DocumentKind kind,
        int templateVersion,
        int year,
        int number,
        @Nullable UUID session,
        @Nullable UUID file,
        String title,
        String sha256,
        LocalDate madeOn) {
    /** By which people name it. */
    public String name() {
        return year + "-" + number;
    }
}
