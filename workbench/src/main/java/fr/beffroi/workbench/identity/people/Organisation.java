package fr.beffroi.workbench.identity.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A body that people act for.
 *
 * @param kind code of an {@link OrganisationKind}
 * @param siren nine digits, or null where it has none or none is known
 * @param fictive whether it is invented, for demonstration
 * @param people how many belong to it
 */
public record Organisation(
        UUID id, String kind, String name, @Nullable String siren, boolean fictive, long people) {

    /** What people can be in it. */
    public OrganisationKind kindOfIt() {
        return OrganisationKind.of(kind);
    }
}
