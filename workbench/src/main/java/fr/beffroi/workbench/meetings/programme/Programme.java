package fr.beffroi.workbench.meetings.programme;

import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.participant.Participant;
import java.util.List;

/** What one participant does that day, in the order of the clock. */
public record Programme(Event event, Participant participant, List<ProgrammeLine> lines) {

    /** Lists are copied. */
    public Programme {
        lines = List.copyOf(lines);
    }
}
