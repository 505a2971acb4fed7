package fr.beffroi.workbench.readiness.need;

import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Requirement;
import fr.beffroi.workbench.readiness.diagnosis.Aids;
import fr.beffroi.workbench.readiness.diagnosis.Companies;
import fr.beffroi.workbench.readiness.diagnosis.DiagnosisReader;
import fr.beffroi.workbench.readiness.diagnosis.DiagnosisReading;
import fr.beffroi.workbench.readiness.way.Step;
import fr.beffroi.workbench.readiness.way.Way;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.web.format.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What it takes until a company may deliver a part: the credentials that it lacks, then the first article of this part. Means of measuring and
 * a quality system are presumed where they are not part of a credential that is missing: who masters the process works with some.
 */
@Service
public class QualifyingWays {
    private static final String FIRST_ARTICLE = "first-article";

    private final Companies companies;
    private final Catalogues catalogues;
    private final Aids aids;

    QualifyingWays(Companies companies, Catalogues catalogues, Aids aids) {
        this.companies = companies;
        this.catalogues = catalogues;
        this.aids = aids;
    }

    /**
     * By company, the cheapest first, the fastest last; none for a company where no steps lead to a credential, or the catalogue does not know it.
     */
    @Transactional(readOnly = true)
    public Map<Siren, List<QualifyingWay>> list(Collection<Siren> sirens, NeedShape need) {
        Catalogue catalogue = catalogues.current();
        if (!catalogue.requirements().keySet().containsAll(need.credentials())) {
            return Map.of();
        }
        LocalDate today = Formats.dayInRegion(Instant.now());
        DiagnosisReader reader = new DiagnosisReader(catalogue, aids.listOpen(today));
        Map<Siren, List<QualifyingWay>> ways = new LinkedHashMap<>();
        for (Siren siren : sirens) {
            Set<String> held = catalogue
                    .ways()
                    .graph()
                    .proven(companies.read(siren, today, catalogue).codes());
            ways.put(siren, list(held, need, catalogue, reader));
        }
        return ways;
    }

    private static List<QualifyingWay> list(
            Set<String> held, NeedShape need, Catalogue catalogue, DiagnosisReader reader) {
        List<String> missing = need.credentials().stream()
                .filter(code -> !catalogue.ways().graph().isMet(code, held))
                .toList();
        Optional<Step> article = catalogue.ways().graph().findStep(FIRST_ARTICLE);
        if (missing.isEmpty()) {
            return List.of(after(reader, Optional.empty(), article, catalogue));
        }
        return catalogue.ways().frontier(held, missing).stream()
                .map(way -> after(reader, Optional.of(way), article, catalogue))
                .toList();
    }

    private static QualifyingWay after(
            DiagnosisReader reader, Optional<Way> way, Optional<Step> article, Catalogue catalogue) {
        Optional<DiagnosisReading.Path> path = way.map(reader::path);
        long leastEuros = path.map(DiagnosisReading.Path::leastEuros).orElse(0L);
        long mostEuros = path.map(DiagnosisReading.Path::mostEuros).orElse(0L);
        long leastWeeks = path.map(DiagnosisReading.Path::leastWeeks).orElse(0L);
        long mostWeeks = path.map(DiagnosisReading.Path::mostWeeks).orElse(0L);
        List<DiagnosisReading.Taken> taken =
                path.map(DiagnosisReading.Path::steps).orElse(List.of());
        List<String> names =
                new ArrayList<>(taken.stream().map(DiagnosisReading.Taken::name).toList());
        boolean estimation = taken.stream().anyMatch(DiagnosisReading.Taken::estimation);
        // The first article is made on this part's own drawing, once everything else is there.
        if (article.isPresent()
                && way.filter(one -> one.codes().contains(FIRST_ARTICLE)).isEmpty()) {
            leastEuros += DiagnosisReader.euros(article.get().costCents().least());
            mostEuros += DiagnosisReader.euros(article.get().costCents().most());
            leastWeeks += article.get().weeks().least();
            mostWeeks += article.get().weeks().most();
            Requirement requirement = catalogue.requirement(FIRST_ARTICLE);
            names.add(requirement.name().here());
            estimation |= requirement.costSource().equals(Requirement.ESTIMATION)
                    || requirement.weeksSource().equals(Requirement.ESTIMATION);
        }
        return new QualifyingWay(
                leastEuros,
                mostEuros,
                leastWeeks,
                mostWeeks,
                names,
                taken.stream()
                        .flatMap(one -> one.aids().stream())
                        .map(Aids.Aid::name)
                        .distinct()
                        .toList(),
                estimation);
    }
}
