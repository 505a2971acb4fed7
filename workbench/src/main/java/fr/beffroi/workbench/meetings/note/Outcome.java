package fr.beffroi.workbench.meetings.note;

import java.util.Arrays;
import java.util.Optional;

/** What came of a next step. Words: {@code meeting.outcome.<code>}. */
public enum Outcome {
    /** A quote was asked for. */
    QUOTE("quote"),
    /** Something was ordered. */
    ORDER("order"),
    NOTHING("nothing");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** Its name in the database, in forms and in message keys. */
    public String code() {
        return code;
    }

    /** By its code. */
    public static Optional<Outcome> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
