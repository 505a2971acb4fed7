package fr.beffroi.workbench.registry.imports.sirene;

import fr.beffroi.workbench.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of an import of stock files; kept with it as JSON.
 *
 * @param sitesFile name in the import folder
 * @param unitsFile likewise; null: only sites of companies that the register knows
 * @param role of the person who asks: under it the job runs
 * @param language of the person, for what the job says
 */
public record SireneRequest(
        String sitesFile, @Nullable String unitsFile, SireneFilter filter, Role role, String language) {}
