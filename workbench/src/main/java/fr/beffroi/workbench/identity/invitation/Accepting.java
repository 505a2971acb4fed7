package fr.beffroi.workbench.identity.invitation;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.consent.Consents;
import fr.beffroi.workbench.identity.password.PasswordRules;
import fr.beffroi.workbench.identity.password.Passwords;
import fr.beffroi.workbench.identity.people.Names;
import fr.beffroi.workbench.identity.people.OrganisationKind;
import fr.beffroi.workbench.identity.people.Organisations;
import fr.beffroi.workbench.identity.people.People;
import fr.beffroi.workbench.identity.people.PeopleChanges;
import fr.beffroi.workbench.identity.people.Person;
import fr.beffroi.workbench.identity.people.RefusedException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Coming in by an invitation: as a new person, or as one who has an account already and joins a further organisation. */
@Service
class Accepting {
    private final Invitations invitations;
    private final People people;
    private final PeopleChanges changes;
    private final Organisations organisations;
    private final Passwords passwords;
    private final InOwnName inOwnName;
    private final Consents consents;
    private final MandateTaking mandates;

    Accepting(
            Invitations invitations,
            People people,
            PeopleChanges changes,
            Organisations organisations,
            Passwords passwords,
            InOwnName inOwnName,
            Consents consents,
            MandateTaking mandates) {
        this.invitations = invitations;
        this.people = people;
        this.changes = changes;
        this.organisations = organisations;
        this.passwords = passwords;
        this.inOwnName = inOwnName;
        this.consents = consents;
        this.mandates = mandates;
    }

    /** What a new person fills in. {@code email} and {@code organisation} are asked of the first administrator only. */
    record Answer(
            String name,
            String password,
            @Nullable String email,
            @Nullable String organisation,
            boolean agreed) {}

    /** Whether the invited person has to agree to what the company's page shows: the first of a company does, for it. */
    boolean needsConsent(Invitation invitation) {
        return Role.COMPANY_MEMBER.code().equals(invitation.role())
                && consents.isMissing(Objects.requireNonNull(invitation.organisation()));
    }

    private boolean checkedConsent(Invitation invitation, boolean agreed) {
        boolean needed = needsConsent(invitation);
        if (needed && !agreed) {
            throw new RefusedException("refused.consent");
        }
        return needed;
    }

    /** Whom an invitation's address belongs to already. */
    Optional<Person> known(Invitation invitation) {
        return invitation.email() == null ? Optional.empty() : people.findByEmailInOwnName(invitation.email());
    }

    /**
     * Makes the person and joins them.
     *
     * @return their id
     * @throws RefusedException where something is not good; the invitation then stays open
     */
    UUID asNewPerson(Invitation invitation, Answer answer, Locale language) {
        String email = invitation.email() == null
                ? Names.checkedEmail(Objects.requireNonNullElse(answer.email(), ""))
                : invitation.email();
        String name = Names.checked(answer.name());
        PasswordRules.check(answer.password(), name, email);
        if (people.findByEmailInOwnName(email).isPresent()) {
            throw new RefusedException("refused.emailTaken", email);
        }
        String founded = invitation.organisation() == null
                ? Names.checked(Objects.requireNonNullElse(answer.organisation(), ""))
                : "";
        boolean consenting = checkedConsent(invitation, answer.agreed());
        invitations.take(invitation.id());
        UUID organisation = invitation.organisation() == null
                ? inOwnName.call(() -> organisations.create(OrganisationKind.TASK_FORCE, founded, null, false))
                : invitation.organisation();
        UUID person = changes.create(email, name, language.getLanguage());
        passwords.set(person, answer.password());
        join(invitation, person, organisation);
        if (consenting) {
            consents.record(person, organisation, language);
        }
        return person;
    }

    /**
     * Joins the person signed in, whose address the invitation bears.
     *
     * @throws RefusedException where it bears another
     */
    UUID asKnownPerson(Invitation invitation, UUID person, boolean agreed, Locale language) {
        Person known = people.findInOwnName(person).orElseThrow();
        if (!known.email().equalsIgnoreCase(invitation.email())) {
            throw new RefusedException("refused.otherEmail", Objects.toString(invitation.email(), ""));
        }
        if (invitation.mandate() != null) {
            mandates.requireFit(person, Objects.requireNonNull(invitation.organisation()));
        }
        boolean consenting = checkedConsent(invitation, agreed);
        invitations.take(invitation.id());
        UUID organisation = Objects.requireNonNull(invitation.organisation());
        join(invitation, person, organisation);
        if (consenting) {
            consents.record(person, organisation, language);
        }
        return organisation;
    }

    private void join(Invitation invitation, UUID person, UUID organisation) {
        if (invitation.mandate() != null) {
            mandates.take(invitation.mandate(), person);
        }
        changes.join(person, organisation, Role.of(invitation.role()));
    }
}
