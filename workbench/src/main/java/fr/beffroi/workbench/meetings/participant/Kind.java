package fr.beffroi.workbench.meetings.participant;

import java.util.Arrays;
import java.util.Optional;

/** As what somebody comes. Words: {@code meeting.kind.<code>}. */
public enum Kind {
    /** Goes from table to table. */
    COMPANY("company"),
    /** Looks for makers, at its own table. */
    BUYER("buyer"),
    /** Helps past barriers, at its own table. */
    SERVICE("service");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    /** Its name in the database, in forms and in message keys. */
    public String code() {
        return code;
    }

    /** Whether it goes to others' tables; the others sit at their own. */
    public boolean isGuest() {
        return this == COMPANY;
    }

    /** By its code. */
    public static Optional<Kind> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
