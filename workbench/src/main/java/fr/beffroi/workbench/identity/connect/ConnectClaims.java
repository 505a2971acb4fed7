package fr.beffroi.workbench.identity.connect;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.access.InOwnName;
import fr.beffroi.workbench.identity.consent.Consents;
import fr.beffroi.workbench.identity.people.Names;
import fr.beffroi.workbench.identity.people.Organisation;
import fr.beffroi.workbench.identity.people.OrganisationKind;
import fr.beffroi.workbench.identity.people.Organisations;
import fr.beffroi.workbench.identity.people.PeopleChanges;
import fr.beffroi.workbench.identity.people.RefusedException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Taking charge of a company by the SIRET the provider vouches for. Whoever comes first does; later ones are invited by them. */
@Service
class ConnectClaims {
    private final Organisations organisations;
    private final PeopleChanges changes;
    private final OutsideIdentities identities;
    private final Consents consents;
    private final InOwnName inOwnName;

    ConnectClaims(
            Organisations organisations,
            PeopleChanges changes,
            OutsideIdentities identities,
            Consents consents,
            InOwnName inOwnName) {
        this.organisations = organisations;
        this.changes = changes;
        this.identities = identities;
        this.consents = consents;
        this.inOwnName = inOwnName;
    }

    /**
     * Makes the person, ties them to the company, and keeps their consent.
     *
     * @param companyName where Beffroi does not know the company yet
     * @return the person
     * @throws RefusedException where they do not agree, or somebody keeps the page already
     */
    UUID take(OutsidePerson outside, String companyName, boolean agreed, Locale language) {
        if (!agreed) {
            throw new RefusedException("refused.consent");
        }
        String siren = Names.checkedSiren(Objects.requireNonNull(outside.siren()));
        String email = Objects.requireNonNull(outside.email());
        Organisation company =
                organisations.findBySiren(siren).orElseGet(() -> found(Names.checked(companyName), siren));
        if (company.kindOfIt() != OrganisationKind.COMPANY) {
            throw new RefusedException("refused.noCompany", company.name());
        }
        if (company.people() > 0) {
            throw new RefusedException("claim.taken", company.name());
        }
        UUID person = changes.create(email, outside.name().isBlank() ? email : outside.name(), language.getLanguage());
        changes.join(person, company.id(), Role.COMPANY_MEMBER);
        identities.link(outside, person);
        consents.record(person, company.id(), language);
        return person;
    }

    private Organisation found(String name, String siren) {
        inOwnName.call(() -> organisations.create(OrganisationKind.COMPANY, name, siren, false));
        return organisations.findBySiren(siren).orElseThrow();
    }
}
