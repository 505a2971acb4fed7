package fr.beffroi.workbench.readiness.barrier;

import fr.beffroi.workbench.readiness.catalogue.Body;
import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Requirement;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnoses;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnosis;
import fr.beffroi.workbench.registry.Siren;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What companies said stops them, as far as the viewer may see it, and the bodies and families that help is told apart by. */
@Service
public class KnownBarriers {
    private final Catalogues catalogues;
    private final KeptDiagnoses kept;

    KnownBarriers(Catalogues catalogues, KeptDiagnoses kept) {
        this.catalogues = catalogues;
        this.kept = kept;
    }

    /**
     * A requirement that stops a company.
     *
     * @param name in the language of the page
     * @param family words: {@code readiness.family.<family>}
     * @param body code of whom to call
     */
    public record Named(String requirement, String name, String family, String body) {}

    /** Codes of bodies, in the order of the catalogue. */
    public List<String> listBodies() {
        return catalogues.current().bodies().keySet().stream().toList();
    }

    /** What a body is called, in the language of the page; the code itself where there is none. */
    public String bodyName(String code) {
        Body body = catalogues.current().bodies().get(code);
        return body == null ? code : body.name().here();
    }

    /** Families of requirements, in the order of the catalogue. */
    public List<String> listFamilies() {
        return catalogues.current().requirements().values().stream()
                .map(Requirement::family)
                .distinct()
                .toList();
    }

    /** A requirement by its code, which is also that of a credential; empty where the catalogue has none. */
    public Optional<Named> find(String requirement) {
        return Optional.ofNullable(catalogues.current().requirements().get(requirement))
                .map(KnownBarriers::named);
    }

    /** What the newest diagnosis of each aim says of these companies, by their numbers; reading another company's is recorded. */
    @Transactional
    public Map<String, List<Named>> list(Collection<Siren> companies) {
        Catalogue catalogue = catalogues.current();
        Map<String, List<Named>> barriers = new LinkedHashMap<>();
        for (KeptDiagnosis one : kept.listNewest(companies)) {
            List<Named> of = barriers.computeIfAbsent(one.siren().number(), siren -> new ArrayList<>());
            one.barriers().stream()
                    .map(catalogue.requirements()::get)
                    .filter(Objects::nonNull)
                    .map(KnownBarriers::named)
                    .filter(named -> !of.contains(named))
                    .forEach(of::add);
        }
        return barriers;
    }

    private static Named named(Requirement requirement) {
        return new Named(requirement.code(), requirement.name().here(), requirement.family(), requirement.body());
    }
}
