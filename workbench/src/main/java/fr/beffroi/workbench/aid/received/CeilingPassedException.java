package fr.beffroi.workbench.aid.received;

import fr.beffroi.workbench.aid.deminimis.Standing;
import java.io.Serial;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A de minimis grant does not fit under the ceiling of its undertaking. */
@ResponseStatus(HttpStatus.CONFLICT)
public class CeilingPassedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Standing standing;
    private final transient @Nullable LocalDate earliest;

    CeilingPassedException(Standing standing, long cents, @Nullable LocalDate earliest) {
        super("A grant of " + cents + " cents on " + standing.day() + "; the undertaking " + standing.members()
                + " has "
                + standing.roomCents() + " cents left.\nMaybe that much at most"
                + (earliest == null ? "." : ", or all of it from " + earliest + " on."));
        this.standing = standing;
        this.earliest = earliest;
    }

    /** Where the undertaking stood. */
    public Standing standing() {
        return standing;
    }

    /** The first day on which all of it fits; null where it never does before the known ceilings end. */
    public @Nullable LocalDate earliest() {
        return earliest;
    }
}
