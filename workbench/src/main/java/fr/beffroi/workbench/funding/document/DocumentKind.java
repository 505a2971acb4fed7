package fr.beffroi.workbench.funding.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The documents a decision makes. */
public enum DocumentKind {
    MINUTES("minutes", Set.of()),
    GRANT(
            "grant",
            Set.of(
                    "granted",
                    "enforceable",
                    "agreement-sent",
                    "signed",
                    "running",
                    "payment-asked",
                    "payment-checked",
                    "payment-ordered",
                    "closed")),
    REFUSAL("refusal", Set.of("refused")),
    AGREEMENT("agreement", Set.of("granted", "enforceable", "agreement-sent"));

    private final String code;
    private final Set<String> states;

    DocumentKind(String code, Set<String> states) {
        this.code = code;
        this.states = states;
    }

    /** Its name in addresses, the database and message keys. */
    public String code() {
        return code;
    }

    /** Whether it is about a session; else about a file. */
    public boolean isOfSession() {
        return this == MINUTES;
    }

    /** Whether it decides on a person's ask, and so bears the notice on algorithms (CRPA, art. L311-3-1). */
    public boolean isDecision() {
        return this == GRANT || this == REFUSAL;
    }

    /** Those that can be made of a file in a state. */
    public static List<DocumentKind> listOf(String state) {
        return Arrays.stream(values())
                .filter(kind -> kind.states.contains(state))
                .toList();
    }

    /** By its code. */
    public static Optional<DocumentKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
