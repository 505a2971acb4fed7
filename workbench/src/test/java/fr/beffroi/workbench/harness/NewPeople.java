package fr.beffroi.workbench.harness;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.password.Passwords;
import fr.beffroi.workbench.identity.people.Organisation;
import fr.beffroi.workbench.identity.people.Organisations;
import fr.beffroi.workbench.identity.people.PeopleChanges;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes people of the demo's organisations for one test, so that tests do not meet. */
@Component
public class NewPeople {
    public static final String PASSWORD = "une brouette de quetsches";
    // By name: other tests leave invented organisations of every kind behind.
    private static final String TASK_FORCE = "Task force régionale (fictive)";
    private static final String COMPANY = "Ateliers du Hainaut (fictif)";
    private static final Map<Role, String> NAMES = Map.of(
            Role.ADMINISTRATOR, TASK_FORCE,
            Role.OFFICER, TASK_FORCE,
            Role.AUDITOR, TASK_FORCE,
            Role.COMPANY_MEMBER, COMPANY,
            Role.MANDATARY, COMPANY,
            Role.BUYER, "Donneur d’ordre (fictif)");

    private final PeopleChanges changes;
    private final Organisations organisations;
    private final Passwords passwords;
    private final InOwnName inOwnName;

    NewPeople(PeopleChanges changes, Organisations organisations, Passwords passwords, InOwnName inOwnName) {
        this.changes = changes;
        this.organisations = organisations;
        this.passwords = passwords;
        this.inOwnName = inOwnName;
    }

    /** A person with a role each in the demo's fitting organisation. */
    public UUID make(String email, Role... roles) {
        UUID person = changes.create(email, email.replace("@demo.example", ""), "fr");
        passwords.set(person, PASSWORD);
        for (Role role : roles) {
            String name = Objects.requireNonNull(NAMES.get(role), role::toString);
            Organisation organisation =
                    inOwnName.call(() -> organisations.list(name, "")).getFirst();
            changes.join(person, organisation.id(), role);
        }
        return person;
    }
}
