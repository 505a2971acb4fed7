package fr.beffroi.workbench.registry;

import org.jspecify.annotations.Nullable;

/**
 * A place of work of a company.
 *
 * @param name its sign or usual name; null where it has none of its own
 * @param latitude degrees north (WGS 84); null together with {@code longitude} where the place is unknown
 * @param longitude degrees east
 */
public record Site(
        Siret siret,
        @Nullable String name,
        boolean headOffice,
        boolean active,
        @Nullable String commune,
        @Nullable String department,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
