package fr.beffroi.workbench.rampup.news;

import java.util.Arrays;
import java.util.Locale;

/** Why a plan is out of date. Words: {@code rampup.news.<code>}. */
public enum Cause {
    /** The programme pays so much. */
    GRANTED,
    /** It pays less than it promised. */
    AMENDED,
    /** It does not pay. */
    REFUSED,
    /** Given up, or ended by a term that passed. */
    LAPSED,
    /** Nothing may be ordered before a day that is after the plan's. */
    DELAYED,
    /** The public accountant has paid: the lever is under way. */
    PAID;

    /** Its name in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Cause of(String code) {
        return Arrays.stream(values())
                .filter(cause -> cause.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Unknown cause: " + code + ".\nMaybe the database was written by a newer version of Beffroi."));
    }
}
