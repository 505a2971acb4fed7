package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.readiness.assessment.Assessments;
import fr.beffroi.workbench.readiness.assessment.KeptAssessment;
import fr.beffroi.workbench.readiness.assessment.KeptAssessments;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Questionnaire;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnosis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Assessments for programs. */
@RestController
class AssessmentApi {
    private final Catalogues catalogues;
    private final Assessments assessments;
    private final AssessmentKeeping keeping;
    private final KeptAssessments kept;
    private final DiagnosisFaults faults;

    AssessmentApi(
            Catalogues catalogues,
            Assessments assessments,
            AssessmentKeeping keeping,
            KeptAssessments kept,
            DiagnosisFaults faults) {
        this.catalogues = catalogues;
        this.assessments = assessments;
        this.keeping = keeping;
        this.kept = kept;
        this.faults = faults;
    }

    /**
     * What is asked for.
     *
     * @param siret of a site, or the SIREN of the company
     * @param profile code of what is aimed at
     * @param answers of the diagnosis: number of the answer, from 0, by code of the question
     * @param levels number of the answer, from 0, by code of the point
     */
    record Asked(
            @Nullable String siret,
            @Nullable String profile,
            @Nullable Map<String, Integer> answers,
            @Nullable Map<String, Integer> levels) {}

    /** Where the company stands; nothing is kept. */
    @PostMapping("/api/questionnaires/{questionnaire}/assessment")
    @AllowedTo(Role.ANONYMOUS)
    ResponseEntity<?> assess(@PathVariable String questionnaire, @RequestBody Asked asked) {
        Questionnaire asking = keeping.require(questionnaire);
        Wanted wanted =
                new DiagnosisApi.Asked(asked.siret(), asked.profile(), asked.answers(), true, null).wanted(catalogues);
        AskedAssessment read = AskedAssessment.read(wanted, typed(asked.levels()), catalogues.current());
        if (read.passedOver()) {
            wanted.faults().put("levels", "answer");
        }
        Assessments.Asked whose = read.asked().orElse(null);
        return whose == null || !wanted.faults().isEmpty()
                ? ResponseEntity.of(faults.problem(wanted)).build()
                : ResponseEntity.ok(assessments.read(whose, asking, read.levels()));
    }

    private static Map<String, String> typed(@Nullable Map<String, Integer> levels) {
        Map<String, String> typed = new LinkedHashMap<>();
        if (levels != null) {
            levels.forEach((code, number) -> typed.put(code, String.valueOf(number)));
        }
        return typed;
    }

    /** Those kept with a diagnosis that the caller may see. */
    @GetMapping("/api/diagnoses/{diagnosis}/assessments")
    @AllowedTo({Role.COMPANY_MEMBER, Role.OFFICER, Role.AUDITOR})
    List<KeptAssessment> list(@PathVariable UUID diagnosis) {
        return kept.list(keeping.require(diagnosis).id());
    }

    /** One that is kept. */
    @GetMapping("/api/diagnoses/{diagnosis}/assessments/{questionnaire}")
    @AllowedTo({Role.COMPANY_MEMBER, Role.OFFICER, Role.AUDITOR})
    KeptAssessment show(@PathVariable UUID diagnosis, @PathVariable String questionnaire) {
        return keeping.requireKept(diagnosis, questionnaire);
    }

    /**
     * What is kept.
     *
     * @param levels number of the answer, from 0, by code of the point
     * @param visibility who else sees it; where it is not sent: as before, and the company alone where it was not kept yet
     */
    record Kept(
            @Nullable Map<String, Integer> levels, @Nullable String visibility) {}

    /** Keeps it with a diagnosis of the caller's own company, in the place of what was kept there for this questionnaire. */
    @PutMapping("/api/diagnoses/{diagnosis}/assessments/{questionnaire}")
    @AllowedTo(Role.COMPANY_MEMBER)
    ResponseEntity<?> keep(@PathVariable UUID diagnosis, @PathVariable String questionnaire, @RequestBody Kept sent) {
        KeptDiagnosis with = keeping.requireOwn(diagnosis);
        Questionnaire asking = keeping.require(questionnaire);
        Wanted wanted = Wanted.read(with.siren().number(), with.profile(), Map.of(), catalogues.current());
        AskedAssessment read = AskedAssessment.read(wanted, typed(sent.levels()), catalogues.current());
        if (read.passedOver()) {
            wanted.faults().put("levels", "answer");
            return ResponseEntity.of(faults.problem(wanted)).build();
        }
        keeping.keep(with, asking, read.levels(), Objects.requireNonNullElse(sent.visibility(), ""));
        return ResponseEntity.noContent().build();
    }

    /** Forgets one of the company's own. */
    @DeleteMapping("/api/diagnoses/{diagnosis}/assessments/{questionnaire}")
    @AllowedTo(Role.COMPANY_MEMBER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID diagnosis, @PathVariable String questionnaire) {
        keeping.forget(diagnosis, questionnaire);
    }
}
