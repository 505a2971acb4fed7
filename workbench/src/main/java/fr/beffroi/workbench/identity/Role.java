package fr.beffroi.workbench.identity;

import java.util.Arrays;

/** What a person is in an organisation, and so what they come for. */
public enum Role {
    /** Nobody signed in: sees what is published. */
    ANONYMOUS("anonymous"),
    /** Keeps the workbench running: organisations, people, settings. */
    ADMINISTRATOR("administrator"),
    /** Of the task force: register, scenarios, grant files. */
    OFFICER("officer"),
    /** Of a company: its own page, needs and files. */
    COMPANY_MEMBER("company-member"),
    /** Acts for a company under a mandate, such as its accountant: in the grant files the mandate is for, and nowhere else of it. */
    MANDATARY("mandatary"),
    /** Looks for makers; sees capabilities and credentials. */
    BUYER("buyer"),
    /** Reads all, writes nothing. */
    AUDITOR("auditor"),
    /** The workbench itself: jobs, imports, migrations. Nobody signs in as it. */
    SYSTEM("system");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** Its name in the database and in message keys. */
    public String code() {
        return code;
    }

    /** Whether whoever has it stands on a company's side: of it, or under its mandate. */
    public boolean isOfCompany() {
        return this == COMPANY_MEMBER || this == MANDATARY;
    }

    /**
     * The role of a code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown role: " + code));
    }
}
