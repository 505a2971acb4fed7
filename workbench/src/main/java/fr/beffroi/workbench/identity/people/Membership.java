package fr.beffroi.workbench.identity.people;

import fr.beffroi.workbench.identity.Role;
import java.time.Instant;
import java.util.UUID;

/**
 * What a person is in an organisation.
 *
 * @param organisationKind code of an {@link OrganisationKind}
 * @param role code of a {@link Role}
 */
public record Membership(
        UUID organisation, String organisationName, String organisationKind, String role, Instant since) {

    /** What else the person could be there. */
    public OrganisationKind kindOfIt() {
        return OrganisationKind.of(organisationKind);
    }
}
