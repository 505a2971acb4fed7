package fr.beffroi.workbench.meetings.programme;

import fr.beffroi.workbench.meetings.participant.Kind;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as one side reads it.
 *
 * @param with whom it is with
 * @param table where it is; null where none is given
 */
public record ProgrammeLine(
        int slot,
        LocalTime start,
        LocalTime end,
        UUID guest,
        UUID host,
        String with,
        Kind withKind,
        @Nullable Integer table) {}
