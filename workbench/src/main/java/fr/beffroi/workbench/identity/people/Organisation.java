package fr.beffroi.workbench.identity.people;

import fr.beffroi.workbench.identity.Role;
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

    /**
     * The role of a code, where people can be that in it.
     *
     * @throws RefusedException where they cannot, or there is no such role
     */
    public Role roleOf(String code) {
        return kindOfIt().roles().stream()
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException("refused.role", name));
    }

    /** What people can be in it. */
    public OrganisationKind kindOfIt() {
        return OrganisationKind.of(kind);
    }
}
