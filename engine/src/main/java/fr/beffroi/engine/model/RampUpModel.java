package fr.beffroi.engine.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One ramp-up to plan: the parts, who can make them, the levers, the public money and the cadence wanted. Weeks count from 0, the
 * Monday {@code start}, to {@code weeks - 1}. Money is in euros, quantities in each item's unit, work in hours.
 *
 * @param name what its author calls it
 * @param start Monday on which week 0 begins
 * @param weeks length of the horizon, 1 to 520
 * @param currency always {@code EUR}
 * @param uncertainty for simulation only; null where the file gives none
 */
public record RampUpModel(
        String name,
        LocalDate start,
        int weeks,
        String currency,
        List<Item> items,
        List<BomLine> bom,
        List<Company> companies,
        List<Site> sites,
        List<Resource> resources,
        List<Route> routes,
        List<Source> sources,
        List<Lever> levers,
        List<Programme> programmes,
        List<Target> targets,
        Budget budget,
        @Nullable Uncertainty uncertainty) {

    /** The contract this class follows, as named in a file's {@code format} field. */
    public static final String FORMAT = "beffroi/ramp-up-model/1";

    public RampUpModel {
        items = List.copyOf(items);
        bom = List.copyOf(bom);
        companies = List.copyOf(companies);
        sites = List.copyOf(sites);
        resources = List.copyOf(resources);
        routes = List.copyOf(routes);
        sources = List.copyOf(sources);
        levers = List.copyOf(levers);
        programmes = List.copyOf(programmes);
        targets = List.copyOf(targets);
    }

    /** The Monday on which {@code week} begins. */
    public LocalDate mondayOf(int week) {
        return start.plusWeeks(week);
    }

    /** The same model with another limit on all public money together (null: no limit beyond the envelopes). */
    public RampUpModel withPublicBudget(@Nullable Double publicEuros) {
        return withMoney(programmes, new Budget(publicEuros, budget.deMinimisCeilingEuros()));
    }

    /** The same model with other levers. */
    public RampUpModel withLevers(List<Lever> otherLevers) {
        return with(otherLevers, programmes, targets, budget, uncertainty);
    }

    /** The same model with one lever changed; the same where it has none of that name. */
    public RampUpModel withLever(String id, UnaryOperator<Lever> change) {
        return withLevers(levers.stream()
                .map(lever -> lever.id().equals(id) ? change.apply(lever) : lever)
                .toList());
    }

    /** The same model without these levers, and without those that cannot be started without them. */
    public RampUpModel withoutLevers(Collection<String> ids) {
        Set<String> gone = new HashSet<>(ids);
        boolean more = true;
        while (more) {
            more = levers.stream()
                    .filter(lever -> lever.requires().stream().anyMatch(gone::contains))
                    .map(Lever::id)
                    .map(gone::add)
                    .reduce(false, Boolean::logicalOr);
        }
        return withLevers(levers.stream()
                .filter(lever -> !gone.contains(lever.id()))
                .map(lever -> lever.withExcludes(lever.excludes().stream()
                        .filter(other -> !gone.contains(other))
                        .toList()))
                .toList());
    }

    /** The same model with other programmes and another budget. */
    public RampUpModel withMoney(List<Programme> otherProgrammes, Budget otherBudget) {
        return with(levers, otherProgrammes, targets, otherBudget, uncertainty);
    }

    /** The same model with other targets. */
    public RampUpModel withTargets(List<Target> otherTargets) {
        return with(levers, programmes, otherTargets, budget, uncertainty);
    }

    /** The same model with other things uncertain; null: none. */
    public RampUpModel withUncertainty(@Nullable Uncertainty otherUncertainty) {
        return with(levers, programmes, targets, budget, otherUncertainty);
    }

    private RampUpModel with(
            List<Lever> otherLevers,
            List<Programme> otherProgrammes,
            List<Target> otherTargets,
            Budget otherBudget,
            @Nullable Uncertainty otherUncertainty) {
        return new RampUpModel(
                name,
                start,
                weeks,
                currency,
                items,
                bom,
                companies,
                sites,
                resources,
                routes,
                sources,
                otherLevers,
                otherProgrammes,
                otherTargets,
                otherBudget,
                otherUncertainty);
    }

    /** The same model with other companies. */
    public RampUpModel withCompanies(List<Company> otherCompanies) {
        return new RampUpModel(
                name,
                start,
                weeks,
                currency,
                items,
                bom,
                otherCompanies,
                sites,
                resources,
                routes,
                sources,
                levers,
                programmes,
                targets,
                budget,
                uncertainty);
    }
}
