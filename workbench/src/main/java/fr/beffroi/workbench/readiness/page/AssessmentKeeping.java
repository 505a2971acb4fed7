package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.Visibility;
import fr.beffroi.workbench.readiness.assessment.Assessments;
import fr.beffroi.workbench.readiness.assessment.KeptAssessment;
import fr.beffroi.workbench.readiness.assessment.KeptAssessments;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Profile;
import fr.beffroi.workbench.readiness.catalogue.Questionnaire;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnoses;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnosis;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Finds assessments, and keeps them with diagnoses of the company's own: for pages and for programs. */
@Component
class AssessmentKeeping {
    private final Catalogues catalogues;
    private final Assessments assessments;
    private final KeptDiagnoses diagnoses;
    private final KeptAssessments kept;

    AssessmentKeeping(Catalogues catalogues, Assessments assessments, KeptDiagnoses diagnoses, KeptAssessments kept) {
        this.catalogues = catalogues;
        this.assessments = assessments;
        this.diagnoses = diagnoses;
        this.kept = kept;
    }

    /** A questionnaire that is one. */
    Questionnaire require(String code) {
        Questionnaire found = catalogues.current().questionnaires().get(code);
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }

    /** A kept diagnosis that the viewer may see. */
    KeptDiagnosis require(UUID diagnosis) {
        return diagnoses.find(diagnosis).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A kept diagnosis of the viewer's own company. */
    KeptDiagnosis requireOwn(UUID diagnosis) {
        KeptDiagnosis found = require(diagnosis);
        if (!isOwn(found)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }

    boolean isOwn(KeptDiagnosis diagnosis) {
        return diagnoses.findOwnCompany().filter(diagnosis.siren()::equals).isPresent();
    }

    /** One that is kept and the viewer may see. */
    KeptAssessment requireKept(UUID diagnosis, String questionnaire) {
        return kept.find(diagnosis, require(questionnaire).code())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whose standing a kept diagnosis speaks of; empty where what it aimed at is gone from the catalogue. */
    Optional<Assessments.Asked> asked(KeptDiagnosis diagnosis) {
        Profile profile = catalogues.current().profiles().get(diagnosis.profile());
        return profile == null
                ? Optional.empty()
                : Optional.of(new Assessments.Asked(
                        diagnosis.siren().number(), diagnosis.siren(), profile, diagnosis.answers()));
    }

    /**
     * Keeps it with a diagnosis of the viewer's own company.
     *
     * @param visibility who else sees it; empty: as before, and the company alone where it was not kept yet
     */
    @Transactional
    public void keep(
            KeptDiagnosis diagnosis, Questionnaire questionnaire, Map<String, Integer> levels, String visibility) {
        Assessments.Asked asked = asked(diagnosis).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String wanted = visibility.isEmpty() ? visibility(diagnosis.id(), questionnaire) : visibility;
        if (Arrays.stream(Visibility.values()).noneMatch(one -> one.code().equals(wanted))) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "\"" + wanted + "\" says not who sees it.\nMaybe one of "
                            + Arrays.stream(Visibility.values())
                                    .map(Visibility::code)
                                    .toList());
        }
        kept.keep(diagnosis, assessments.assess(asked, questionnaire, levels), Visibility.of(wanted));
    }

    /** Who else sees what is kept there; nobody where nothing is, or the viewer sees nothing of it. */
    String visibility(UUID diagnosis, Questionnaire questionnaire) {
        return kept.list(diagnosis).stream()
                .filter(one -> one.questionnaire().equals(questionnaire.code()))
                .map(KeptAssessment::visibility)
                .findFirst()
                .orElse(Visibility.ONLY_ME.code());
    }

    /** Forgets one of the company's own. */
    void forget(UUID diagnosis, String questionnaire) {
        if (!kept.forget(diagnosis, questionnaire)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
