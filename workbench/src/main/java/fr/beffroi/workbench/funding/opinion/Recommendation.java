package fr.beffroi.workbench.funding.opinion;

import java.util.Arrays;
import java.util.Optional;

/** What an opinion comes to. */
public enum Recommendation {
    FAVOURABLE("favourable"),
    /** Favourable, on conditions that the text says. */
    RESERVED("reserved"),
    UNFAVOURABLE("unfavourable"),
    /** No opinion: an interest in it, or not the right person. */
    STANDS_BACK("stands-back");

    private final String code;

    Recommendation(String code) {
        this.code = code;
    }

    /** In forms, in the interface, in the database and in message keys. */
    public String code() {
        return code;
    }

    /** By its code; empty where there is none of that code. */
    public static Optional<Recommendation> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
