package fr.beffroi.workbench.meetings.event;

import java.io.Serial;

/** Something cannot be done now; all is as it was. Words: {@code meeting.refusal.<reason>}. */
public class MeetingRefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;

    /** For a reason. */
    public MeetingRefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** The end of its message key. */
    public String reason() {
        return reason;
    }
}
