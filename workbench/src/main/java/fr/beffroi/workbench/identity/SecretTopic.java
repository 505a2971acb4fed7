package fr.beffroi.workbench.identity;

import java.util.Arrays;
import java.util.Optional;

/** What becomes secret by being added up, though each part of it is not. Words: {@code secret.topic.<code>}. */
public enum SecretTopic {
    /** Who is the only maker of what. */
    ONLY_MAKERS("only-makers"),
    /** What holds a whole chain back, and where. */
    BOTTLENECKS("bottlenecks"),
    /** The companies whose loss would hurt most. */
    DANGEROUS_COMPANIES("dangerous-companies");

    private final String code;

    SecretTopic(String code) {
        this.code = code;
    }

    /** Its name in the database, in addresses and in message keys. */
    public String code() {
        return code;
    }

    /** The topic of a code. */
    public static Optional<SecretTopic> find(String code) {
        return Arrays.stream(values()).filter(topic -> topic.code.equals(code)).findFirst();
    }
}
