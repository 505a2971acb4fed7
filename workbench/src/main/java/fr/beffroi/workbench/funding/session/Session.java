package fr.beffroi.workbench.funding.session;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session of the deciding body.
 *
 * @param sentOn the day its acts went to the prefect; null before
 * @param publishedOn the day they were published; null before
 */
public record Session(
        UUID id,
        DecidingBody body,
        LocalDate heldOn,
        String place,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate publishedOn) {

    /** The day from which its acts are enforceable: the later of the two; empty before both are known (CGCT, art. L4141-1). */
    public Optional<LocalDate> enforceableOn() {
        if (sentOn == null || publishedOn == null) {
            return Optional.empty();
        }
        return Optional.of(sentOn.isAfter(publishedOn) ? sentOn : publishedOn);
    }
}
