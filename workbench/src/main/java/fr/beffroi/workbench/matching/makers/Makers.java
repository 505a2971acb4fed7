package fr.beffroi.workbench.matching.makers;

import fr.beffroi.workbench.registry.Company;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who can make what a need asks for, as far as the viewer may know.
 *
 * @param makers of whom nothing is known to be missing, best first
 * @param nearMakers of whom one or two things are missing, best first
 * @param companies by SIREN: those of the lists and of the group
 * @param group the smallest group that covers all parts, where nobody does alone; null where there is none, or none is needed
 * @param coverage what each company covers, by SIREN: codes of processes
 */
public record Makers(
        List<Fit> makers,
        List<Fit> nearMakers,
        Map<String, Company> companies,
        @Nullable Consortium group,
        Map<String, List<String>> coverage) {

    /** Collections are copied. */
    public Makers {
        makers = List.copyOf(makers);
        nearMakers = List.copyOf(nearMakers);
        companies = Map.copyOf(companies);
        coverage = Map.copyOf(coverage);
    }
}
