package fr.beffroi.workbench.identity;

import java.util.Arrays;

/**
 * Who sees a field of a company's, as the company chose: each level lets in those of the level before, and more. The company's own members
 * and the auditor see every field; administrators see no more than anybody signed in.
 *
 * <p>To keep a field by it: store {@link #code()} beside the field ({@code capacity_visibility text not null default 'trusted'}), and let the
 * database decide with {@code identity.viewer_may_see(capacity_visibility, organisation)} (or with the company's SIREN as second argument): in
 * the policy of a table whose rows are confidential as a whole, or, where only some columns are, in the one view that is read ({@code case
 * when identity.viewer_may_see(capacity_visibility, organisation) then capacity_hours end as capacity_hours}; create it {@code with
 * (security_invoker = true)}). The pages ask nothing further. Reading a field that is not public is recorded in the {@link AuditLog}.
 *
 * <p>Words: {@code visibility.<code>} for the level, {@code visibility.<code>.who} for whom it lets in.
 */
public enum Visibility {
    /** The company's own members. */
    ONLY_ME("only-me"),
    /** And the officers of the task forces it trusts. The level a confidential field begins with. */
    TRUSTED("trusted"),
    /** And buyers and all officers. */
    BUYERS("buyers"),
    /** And everyone signed in, competitors among them. */
    SIGNED_IN("signed-in"),
    /** And everybody. */
    PUBLIC("public");

    private final String code;

    Visibility(String code) {
        this.code = code;
    }

    /** Its name in the database, in interfaces and in message keys. */
    public String code() {
        return code;
    }

    /**
     * The level of a code.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Visibility of(String code) {
        return Arrays.stream(values())
                .filter(visibility -> visibility.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown visibility: " + code + "\nMaybe one of "
                        + Arrays.stream(values()).map(Visibility::code).toList()));
    }
}
