package fr.beffroi.workbench.meetings.schedule;

import java.io.Serial;
import java.util.List;

/** Meetings that an officer fixed do not go together by the rules of the day. */
public class ClashingMeetingsException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    ClashingMeetingsException(List<String> clashes) {
        super("The meetings that were fixed do not go together: " + clashes + "\nMaybe set one of them free?");
    }
}
