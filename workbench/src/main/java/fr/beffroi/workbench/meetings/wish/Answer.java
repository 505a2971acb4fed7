package fr.beffroi.workbench.meetings.wish;

import java.util.Arrays;
import java.util.Optional;

/** What one side says of the other. Words: {@code meeting.answer.<code>}. */
public enum Answer {
    /** Would like to meet. */
    WISH("wish"),
    /** Does not want to; the other side never learns of it. */
    REFUSE("refuse");

    private final String code;

    Answer(String code) {
        this.code = code;
    }

    /** Its name in the database, in forms and in message keys. */
    public String code() {
        return code;
    }

    /** By its code; empty where nothing is said. */
    public static Optional<Answer> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
