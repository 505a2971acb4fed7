package fr.beffroi.workbench.readiness.assessment;

import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Profile;
import fr.beffroi.workbench.readiness.catalogue.Questionnaire;
import fr.beffroi.workbench.readiness.diagnosis.Aids;
import fr.beffroi.workbench.readiness.diagnosis.Diagnoses;
import fr.beffroi.workbench.registry.Company;
import fr.beffroi.workbench.registry.Register;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.web.format.Formats;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes assessments. Nothing is kept of them here. */
@Service
public class Assessments {
    private final Catalogues catalogues;
    private final Diagnoses diagnoses;
    private final Register register;
    private final Aids aids;

    Assessments(Catalogues catalogues, Diagnoses diagnoses, Register register, Aids aids) {
        this.catalogues = catalogues;
        this.diagnoses = diagnoses;
        this.register = register;
        this.aids = aids;
    }

    /**
     * Whose standing is asked for.
     *
     * @param siret of the company, as it was given
     * @param answers of the diagnosis: number of the answer by code of the question
     */
    public record Asked(String siret, Siren siren, Profile profile, Map<String, Integer> answers) {}

    /** What the answers to a questionnaire mean. */
    @Transactional(readOnly = true)
    public Assessment assess(Asked asked, Questionnaire questionnaire, Map<String, Integer> levels) {
        return new Assessment(
                catalogues.current(),
                questionnaire,
                diagnoses.converse(asked.siren(), asked.profile(), asked.answers()),
                levels);
    }

    /** The same, to be read. */
    @Transactional(readOnly = true)
    public AssessmentReading read(Asked asked, Questionnaire questionnaire, Map<String, Integer> levels) {
        return new AssessmentReader(
                        catalogues.current(),
                        aids.listOpen(Formats.dayInRegion(Instant.now())),
                        assess(asked, questionnaire, levels))
                .read(
                        asked.siret(),
                        register.findCompany(asked.siren()).map(Company::name).orElse(null));
    }
}
