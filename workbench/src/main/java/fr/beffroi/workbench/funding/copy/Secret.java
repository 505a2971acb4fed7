package fr.beffroi.workbench.funding.copy;

import java.util.Arrays;
import java.util.Optional;

/** What a copy leaves out unless an officer lets it be seen. */
public enum Secret {
    /** The company's accounts with its bank. */
    IBAN("iban"),
    /** What the project is, in the company's words. */
    PROJECT("projet"),
    /** What is bought, of what kind and for how much; what was spent for what. */
    COSTS("couts"),
    SUPPLIERS("fournisseurs"),
    /** Own money, loans and other funders. */
    FINANCING("financement"),
    /** Size, jobs, own funds, difficulties. */
    SITUATION("situation"),
    /** What officers wrote of the file while they examined it. */
    FINDINGS("instruction"),
    MESSAGES("messages"),
    /** Names and content of the papers; that they exist is told. */
    PAPERS("pieces");

    private final String code;

    Secret(String code) {
        this.code = code;
    }

    /** Its name on the page and for programs. */
    public String code() {
        return code;
    }

    /** By its code. */
    public static Optional<Secret> find(String code) {
        return Arrays.stream(values())
                .filter(secret -> secret.code.equals(code))
                .findFirst();
    }
}
