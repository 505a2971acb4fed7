package fr.beffroi.workbench.meetings.event;

import java.util.Arrays;

/** Whether one can register for an event. Words: {@code meeting.registration.<code>}. */
public enum Registration {
    /** The officers prepare it: nobody else sees it. */
    NOT_YET("not-yet"),
    OPEN("open"),
    CLOSED("closed");

    private final String code;

    Registration(String code) {
        this.code = code;
    }

    /** Its name in the database, in forms and in message keys. */
    public String code() {
        return code;
    }

    /**
     * By its code.
     *
     * @throws IllegalArgumentException where there is none
     */
    static Registration of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown state of registration: " + code));
    }
}
