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
import fr.beffroi.workbench.registry.reference.References;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds who could make an item of a draft once qualified: makers of the need and near makers that the draft does not have for it yet. */
@Component
class Candidates {
    /** What steps of the catalogue bring; a larger machine or another process must be priced by somebody who knows the shop. */
    private static final Set<Aspect> BROUGHT_BY_STEPS = Set.of(Aspect.CREDENTIAL, Aspect.HOURS, Aspect.DISTANCE);

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
        return Stream.concat(found.makers().stream(), found.nearMakers().stream())
                .flatMap(fit -> Optional.ofNullable(
                                found.companies().get(fit.siren().number()))
                        .stream()
                        .filter(company -> !known.contains(company.siren().number()) && !known.contains(company.name()))
                        .map(company -> candidate(item, need.shape(), company, fit)))
                .toList();
    }

    private Candidate candidate(ItemInDraft item, NeedShape need, Company company, Fit fit) {
        boolean priced = fit.gaps().stream().map(Finding::aspect).allMatch(BROUGHT_BY_STEPS::contains);
        List<QualifyingWay> known = priced ? ways.list(company.siren(), need) : List.of();
        List<Resource> means = register.listResources(company.siren()).stream()
                .filter(one -> !one.hours().isEmpty())
                .filter(one -> serves(one, need))
                .toList();
        Candidate bare = new Candidate(company, fit, known, means, Map.of());
        return new Candidate(company, fit, known, means, suggested(item, need, bare));
    }

    private boolean serves(Resource means, NeedShape need) {
        String process = means.process();
        return process == null || need.processes().stream().anyMatch(asked -> references.isKindOf(process, asked));
    }

    private static Map<LeverField, String> suggested(ItemInDraft item, NeedShape need, Candidate bare) {
        Map<LeverField, String> suggested = new EnumMap<>(LeverField.class);
        bare.ways().stream().findFirst().ifPresent(way -> {
            suggested.put(LeverField.WAY, "0");
            suggested.put(LeverField.OWN_EUROS, String.valueOf(way.euros()));
        });
        Optional<String> hours = item.hoursPerUnit();
        if (hours.isPresent() && !bare.means().isEmpty()) {
            suggested.put(LeverField.MEANS, bare.means().getFirst().id().toString());
            suggested.put(LeverField.HOURS_PER_UNIT, hours.get());
        } else if (need.mostPerWeek() > 0) {
            suggested.put(LeverField.PER_WEEK, DraftTables.cell(need.mostPerWeek()));
        }
        suggested.put(LeverField.LEAD_TIME_WEEKS, item.leadTimeWeeks().orElse("4"));
        suggested.put(
                LeverField.PROGRAMMES,
                String.join(", ", item.programmes(bare.kind().name())));
        return suggested;
    }
}
