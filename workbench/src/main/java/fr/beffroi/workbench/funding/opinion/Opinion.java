package fr.beffroi.workbench.funding.opinion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opinion that was asked, and what came of it.
 *
 * @param askedBy name of the officer; empty once erased
 * @param name of who was asked; empty once a colleague is erased
 * @param organisation of an expert from outside; null for a colleague
 * @param email of an expert, while something may still be sent there
 * @param papers those of the file that an expert is shown
 * @param expiresAt the end of an expert's link
 * @param openedAt when an expert first opened it
 * @param declaredAt when an expert declared to have no interest
 * @param recommendation null while it is awaited
 * @param answer null while it is awaited, and where nothing more was said on standing back
 * @param own whether the viewer was asked
 */
public record Opinion(
        UUID id,
        String question,
        LocalDate dueOn,
        String askedBy,
        Instant askedAt,
        String name,
        @Nullable String organisation,
        @Nullable String email,
        Shown shown,
        List<UUID> papers,
        @Nullable Instant expiresAt,
        @Nullable Instant openedAt,
        @Nullable Instant declaredAt,
        @Nullable Recommendation recommendation,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable Instant withdrawnAt,
        boolean own) {
    public Opinion {
        papers = List.copyOf(papers);
    }

    /** Whether an answer is still awaited. */
    public boolean isOpen() {
        return answeredAt == null && withdrawnAt == null;
    }

    /** Whether the viewer is to answer it. */
    public boolean isMine() {
        return own && isOpen();
    }

    /** Whether somebody without an account was asked. */
    public boolean isOutside() {
        return organisation != null;
    }

    /** Whether its day has passed without an answer. */
    public boolean isLate(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }
}
