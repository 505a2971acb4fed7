package fr.beffroi.workbench.registry.search.index;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the index is told of a company.
 *
 * @param sites of those still open; of all where none is
 * @param skills what it can do and holds, each with the level it is visible at
 */
record IndexedCompany(
        String siren,
        String name,
        @Nullable String shortName,
        boolean active,
        boolean published,
        @Nullable String sizeClass,
        @Nullable String activity,
        String activityLabels,
        List<Place> sites,
        List<Skill> skills) {

    record Place(
            String siret,
            @Nullable String name,
            @Nullable String commune,
            @Nullable String department,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /**
     * A capability or a credential.
     *
     * @param field {@link Fields#PROCESS} or {@link Fields#CREDENTIAL}
     * @param level place in {@link Fields#LEVELS}
     * @param codes its own and those it falls under (wider processes, contained credentials)
     * @param words by which it is found
     */
    record Skill(String field, int level, Set<String> codes, String words) {}
}
