package fr.beffroi.workbench.identity.people;

import fr.beffroi.workbench.identity.Role;
import java.util.Arrays;
import java.util.List;

/** What an organisation is, and so what people can be in it. */
public enum OrganisationKind {
    TASK_FORCE("task-force", Role.OFFICER, Role.ADMINISTRATOR, Role.AUDITOR),
    COMPANY("company", Role.COMPANY_MEMBER),
    BUYER("buyer", Role.BUYER),
    /** A public body beside the task force, such as a court of accounts. */
    PUBLIC("public", Role.AUDITOR, Role.OFFICER);

    private final String code;
    private final List<Role> roles;

    OrganisationKind(String code, Role... roles) {
        this.code = code;
        this.roles = List.of(roles);
    }

    /** Its name in the database, in forms and in message keys. */
    public String code() {
        return code;
    }

    /** What people can be in it, the usual first. */
    public List<Role> roles() {
        return roles;
    }

    /**
     * The kind of a code.
     *
     * @throws RefusedException where there is none
     */
    public static OrganisationKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException("refused.organisationKind", code));
    }
}
