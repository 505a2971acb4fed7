package fr.beffroi.workbench.meetings.participant;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes to an event.
 *
 * @param siren of a company; null where none is known, and for others
 * @param body of a public service, the code by which the catalogue of barriers names it; null where it has none
 * @param families of a public service, those of requirements it helps with
 * @param keepsApart of a buyer: competitors do not follow one another at its table
 * @param confirmed false while an officer has still to say that they come
 * @param table where a host sits, once a schedule is published; null before, and for guests
 * @param own whether the viewer acts for them
 */
public record Participant(
        UUID id,
        UUID event,
        Kind kind,
        String name,
        @Nullable String siren,
        @Nullable String body,
        List<String> families,
        LocalTime arrives,
        LocalTime leaves,
        boolean keepsApart,
        boolean confirmed,
        @Nullable Integer table,
        boolean own) {

    /** Lists are copied. */
    public Participant {
        families = List.copyOf(families);
    }
}
