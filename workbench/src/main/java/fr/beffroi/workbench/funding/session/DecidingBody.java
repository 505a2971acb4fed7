package fr.beffroi.workbench.funding.session;

import java.util.Arrays;
import java.util.Optional;

/** Who decides on grants: the assembly, or the standing committee by its delegation (CGCT, art. L4221-5). */
public enum DecidingBody {
    STANDING_COMMITTEE("standing-committee"),
    ASSEMBLY("assembly");

    private final String code;

    DecidingBody(String code) {
        this.code = code;
    }

    /** Its name in the database, in forms and in message keys. */
    public String code() {
        return code;
    }

    /** By its code. */
    public static Optional<DecidingBody> find(String code) {
        return Arrays.stream(values()).filter(body -> body.code.equals(code)).findFirst();
    }
}
