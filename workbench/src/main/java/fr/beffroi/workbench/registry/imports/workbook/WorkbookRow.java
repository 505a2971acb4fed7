package fr.beffroi.workbench.registry.imports.workbook;

import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.Siret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line understood.
 *
 * @param siret null where the line is about the company as a whole
 * @param company values for its row, by columns of the register
 * @param site values for the site's row; empty without a SIRET
 * @param contact name, position, email, phone; empty where there is none
 */
public record WorkbookRow(
        int line,
        Siren siren,
        @Nullable Siret siret,
        Map<String, @Nullable Object> company,
        Map<String, @Nullable Object> site,
        List<String> processes,
        List<String> credentials,
        Map<String, @Nullable String> contact) {}
