package fr.beffroi.workbench.readiness.need;

import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.demand.Needs;
import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.diagnosis.Aids;
import fr.beffroi.workbench.readiness.diagnosis.Companies;
import fr.beffroi.workbench.readiness.diagnosis.DiagnosisReader;
import fr.beffroi.workbench.readiness.diagnosis.KnownFacts;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.registry.reference.References;
import fr.beffroi.workbench.web.format.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers "why not me?": the least change that would put a company on the list for a need. */
@Service
public class WhyNots {
    private final Needs needs;
    private final Register register;
    private final Companies companies;
    private final Catalogues catalogues;
    private final CapabilityFacts capabilities;
    private final References references;
    private final Aids aids;
    private final Formats formats;

    WhyNots(
            Needs needs,
            Register register,
            Companies companies,
            Catalogues catalogues,
            CapabilityFacts capabilities,
            References references,
            Aids aids,
            Formats formats) {
        this.needs = needs;
        this.register = register;
        this.companies = companies;
        this.catalogues = catalogues;
        this.capabilities = capabilities;
        this.references = references;
        this.aids = aids;
        this.formats = formats;
    }

    /** Open needs the viewer may see. */
    @Transactional(readOnly = true)
    public List<Need> listOpen() {
        return needs.listOpenNeeds();
    }

    /** The answer; empty where the viewer sees no such need or no such company. */
    @Transactional
    public Optional<WhyNot> find(UUID id, Siren siren) {
        Need need = needs.findNeed(id).orElse(null);
        Company company = register.findCompany(siren).orElse(null);
        if (need == null || company == null) {
            return Optional.empty();
        }
        needs.noteSeen(List.of(need));
        Catalogue catalogue = catalogues.current();
        LocalDate today = Formats.dayInRegion(Instant.now());
        KnownFacts known = companies.read(siren, today, catalogue);
        Set<String> held = catalogue.ways().graph().proven(known.codes());
        List<String> required = need.shape().credentials().stream()
                .filter(catalogue.requirements()::containsKey)
                .toList();
        List<WhyNot.Fact> facts = new ArrayList<>(capabilities.of(need.shape(), register.listCapabilities(siren)));
        if (need.shape().mostPerWeek() > 0) {
            facts.add(new WhyNot.Fact(
                    "hours",
                    formats.number(need.shape().mostPerWeek(), 1),
                    held.contains("free-hours") ? WhyNot.State.MET : WhyNot.State.UNKNOWN));
        }
        DiagnosisReader reader = new DiagnosisReader(catalogue, aids.listOpen(today));
        return Optional.of(new WhyNot(
                id,
                need.shape().title(),
                siren.number(),
                company.name(),
                List.copyOf(facts),
                required.stream()
                        .map(code -> new WhyNot.Required(
                                reader.name(code), catalogue.ways().graph().isMet(code, held)))
                        .toList(),
                need.shape().credentials().stream()
                        .filter(code -> !catalogue.requirements().containsKey(code))
                        .filter(code -> register.listCredentials(siren).stream()
                                .noneMatch(one -> one.kind().equals(code) && one.holdsOn(today)))
                        .map(references::credential)
                        .toList(),
                required.stream().allMatch(code -> catalogue.ways().graph().isMet(code, held))
                        ? List.of()
                        : catalogue.ways().frontier(held, required).stream()
                                .map(reader::path)
                                .toList(),
                required.stream()
                        .filter(code -> !catalogue.ways().isWithinReach(held, List.of(code)))
                        .flatMap(code -> catalogue.missingFacts(code, held).stream())
                        .distinct()
                        .map(reader::name)
                        .toList()));
    }
}
