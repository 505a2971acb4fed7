package fr.beffroi.workbench.readiness.diagnosis;

import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Profile;
import fr.beffroi.workbench.readiness.catalogue.Question;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.web.format.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes diagnoses. Nothing is kept of them here. */
@Service
public class Diagnoses {
    private final Catalogues catalogues;
    private final Companies companies;
    private final Register register;
    private final Aids aids;
    private volatile Remembered remembered = new Remembered(null, Map.of());

    Diagnoses(Catalogues catalogues, Companies companies, Register register, Aids aids) {
        this.catalogues = catalogues;
        this.companies = companies;
        this.register = register;
        this.aids = aids;
    }

    /** Barriers by profile, as long as the catalogue is the same. */
    private record Remembered(@Nullable Catalogue catalogue, Map<String, Barriers> barriers) {}

    /** What is known and answered, and what follows. */
    @Transactional(readOnly = true)
    public Conversation converse(Siren siren, Profile profile, Map<String, Integer> answers) {
        Catalogue catalogue = catalogues.current();
        LocalDate today = Formats.dayInRegion(Instant.now());
        return new Conversation(
                catalogue, profile, barriers(catalogue, profile), companies.read(siren, today, catalogue), answers);
    }

    /**
     * The diagnosis as it stands, with the next question.
     *
     * @param siret of the company, as it was given
     * @param enough whether no further question is wanted
     */
    @Transactional(readOnly = true)
    public DiagnosisReading read(
            String siret, Siren siren, Profile profile, Map<String, Integer> answers, boolean enough) {
        Conversation conversation = converse(siren, profile, answers);
        Optional<Question> question = enough ? Optional.empty() : conversation.nextQuestion();
        LocalDate today = Formats.dayInRegion(Instant.now());
        return new DiagnosisReader(catalogues.current(), aids.listOpen(today))
                .read(
                        conversation,
                        siret,
                        register.findCompany(siren).map(Company::name).orElse(null),
                        question);
    }

    private Barriers barriers(Catalogue catalogue, Profile profile) {
        Remembered known = remembered;
        if (known.catalogue() != catalogue) {
            known = new Remembered(catalogue, new ConcurrentHashMap<>());
            remembered = known;
        }
        return known.barriers()
                .computeIfAbsent(profile.code(), code -> new Barriers(catalogue.ways(), profile.requires()));
    }
}
