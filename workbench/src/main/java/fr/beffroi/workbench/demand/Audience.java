package fr.beffroi.workbench.demand;

import java.util.Arrays;

/** To whom a need is shown, as its owner chose; each but the first lets in those before it and more. */
public enum Audience {
    /** The companies that its owner named, and nobody else. */
    NAMED("named"),
    /** The officers of the task force. */
    OFFICERS("officers"),
    /** And every company. */
    COMPANIES("companies"),
    /** And everybody. */
    PUBLIC("public");

    private final String code;

    Audience(String code) {
        this.code = code;
    }

    /** Its name in the database and in message keys. */
    public String code() {
        return code;
    }

    /**
     * The audience of a code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Audience of(String code) {
        return Arrays.stream(values())
                .filter(audience -> audience.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown audience: " + code));
    }
}
