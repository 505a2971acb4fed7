package fr.beffroi.workbench.rampup.near;

import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.matching.makers.Aspect;
import fr.beffroi.workbench.matching.makers.Finding;
import fr.beffroi.workbench.matching.makers.Fit;
import fr.beffroi.workbench.matching.makers.MakerSearch;
import fr.beffroi.workbench.matching.makers.Makers;
import fr.beffroi.workbench.rampup.building.DraftTables;
import fr.beffroi.workbench.readiness.need.QualifyingWay;
import fr.beffroi.workbench.readiness.need.QualifyingWays;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Resource;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.reference.References;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds who could make an item of a draft once qualified: makers of the need and near makers that the draft does not have for it yet. */
@Component
class Candidates {
    /** What steps of the catalogue bring; a larger machine or another process must be priced by somebody who knows the shop. */
    private static final Set<Aspect> BROUGHT_BY_STEPS = Set.of(Aspect.CREDENTIAL, Aspect.HOURS, Aspect.DISTANCE);

    /** Where nobody makes or sells it in the draft yet. */
    private static final String USUAL_LEAD_TIME_WEEKS = "4";

    private final MakerSearch search;
    private final QualifyingWays ways;
    private final Register register;
    private final References references;

    Candidates(MakerSearch search, QualifyingWays ways, Register register, References references) {
        this.search = search;
        this.ways = ways;
        this.register = register;
        this.references = references;
    }

    /** Those that can first, then those that nearly can, best first. */
    @Transactional(readOnly = true)
    public List<Candidate> list(DraftTables tables, ItemInDraft item, Need need) {
        Makers found = search.find(need.shape());
        Set<String> known = item.makers();
        Map<Siren, Fit> fits = new LinkedHashMap<>();
        Stream.concat(found.makers().stream(), found.nearMakers().stream())
                .filter(fit -> isNew(known, found.companies().get(fit.siren().number())))
                .forEach(fit -> fits.put(fit.siren(), fit));
        Map<Siren, List<Resource>> means = register.listResources(fits.keySet()).stream()
                .filter(one -> !one.hours().isEmpty() && serves(one, need.shape()))
                .collect(Collectors.groupingBy(Resource::siren));
        List<Siren> priced = fits.values().stream()
                .filter(Candidates::isBroughtBySteps)
                .map(Fit::siren)
                .toList();
        Map<Siren, List<QualifyingWay>> waysOf = ways.list(priced, need.shape());
        return fits.values().stream()
                .map(fit -> candidate(
                        item,
                        need.shape(),
                        Objects.requireNonNull(found.companies().get(fit.siren().number())),
                        fit,
                        waysOf.getOrDefault(fit.siren(), List.of()),
                        means.getOrDefault(fit.siren(), List.of())))
                .toList();
    }

    private static boolean isNew(Set<String> known, @Nullable Company company) {
        return company != null && !known.contains(company.siren().number()) && !known.contains(company.name());
    }

    private static boolean isBroughtBySteps(Fit fit) {
        return fit.gaps().stream().map(Finding::aspect).allMatch(BROUGHT_BY_STEPS::contains);
    }

    private boolean serves(Resource means, NeedShape need) {
        String process = means.process();
        return process == null || need.processes().stream().anyMatch(asked -> references.isKindOf(process, asked));
    }

    private static Candidate candidate(
            ItemInDraft item,
            NeedShape need,
            Company company,
            Fit fit,
            List<QualifyingWay> ways,
            List<Resource> means) {
        Map<LeverField, String> suggested = new EnumMap<>(LeverField.class);
        if (!ways.isEmpty()) {
            suggested.put(LeverField.WAY, "0");
            suggested.put(LeverField.OWN_EUROS, String.valueOf(ways.getFirst().euros()));
        }
        Optional<String> hours = item.hoursPerUnit();
        if (hours.isPresent() && !means.isEmpty()) {
            suggested.put(LeverField.MEANS, means.getFirst().id().toString());
            suggested.put(LeverField.HOURS_PER_UNIT, hours.get());
        } else if (need.mostPerWeek() > 0) {
            suggested.put(LeverField.PER_WEEK, DraftTables.cell(need.mostPerWeek()));
        }
        suggested.put(LeverField.LEAD_TIME_WEEKS, item.leadTimeWeeks().orElse(USUAL_LEAD_TIME_WEEKS));
        suggested.put(
                LeverField.PROGRAMMES,
                String.join(", ", item.programmes(Candidate.kind(fit).name())));
        return new Candidate(company, fit, ways, means, suggested);
    }
}
