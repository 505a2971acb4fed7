package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Profile;
import fr.beffroi.workbench.readiness.diagnosis.Diagnoses;
import fr.beffroi.workbench.readiness.diagnosis.DiagnosisReading;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnoses;
import fr.beffroi.workbench.readiness.diagnosis.KeptDiagnosis;
import fr.beffroi.workbench.registry.Siren;
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
import org.springframework.web.server.ResponseStatusException;

/** Diagnoses for programs. */
@RestController
class DiagnosisApi {
    private final Catalogues catalogues;
    private final Diagnoses diagnoses;
    private final KeptDiagnoses kept;
    private final DiagnosisFaults faults;

    DiagnosisApi(Catalogues catalogues, Diagnoses diagnoses, KeptDiagnoses kept, DiagnosisFaults faults) {
        this.catalogues = catalogues;
        this.diagnoses = diagnoses;
        this.kept = kept;
        this.faults = faults;
    }

    /**
     * What is asked for.
     *
     * @param siret of a site, or the SIREN of the company
     * @param profile code of what is aimed at
     * @param answers number of the answer, from 0, by code of the question
     * @param enough whether the answer is wanted now, without a further question
     * @param visibility who else sees it, where it is to be kept
     */
    record Asked(
            @Nullable String siret,
            @Nullable String profile,
            @Nullable Map<String, Integer> answers,
            @Nullable Boolean enough,
            @Nullable String visibility) {

        Wanted wanted(Catalogues catalogues) {
            Map<String, String> typed = new LinkedHashMap<>();
            if (answers != null) {
                answers.forEach((code, number) -> typed.put(code, String.valueOf(number)));
            }
            return Wanted.read(
                    Objects.requireNonNullElse(siret, ""),
                    Objects.requireNonNullElse(profile, ""),
                    typed,
                    catalogues.current());
        }
    }

    /** The diagnosis as it stands, with the next question; nothing is kept. */
    @PostMapping("/api/diagnosis")
    @AllowedTo(Role.ANONYMOUS)
    ResponseEntity<?> diagnose(@RequestBody Asked asked) {
        Wanted wanted = asked.wanted(catalogues);
        Siren siren = wanted.siren();
        Profile profile = wanted.profile();
        if (siren == null || profile == null || !wanted.faults().isEmpty()) {
            return ResponseEntity.of(faults.problem(wanted)).build();
        }
        DiagnosisReading reading =
                diagnoses.read(wanted.typed(), siren, profile, wanted.answers(), Boolean.TRUE.equals(asked.enough()));
        return ResponseEntity.ok(reading);
    }

    /** Those kept that the caller may see. */
    @GetMapping("/api/diagnoses")
    @AllowedTo({Role.COMPANY_MEMBER, Role.OFFICER, Role.AUDITOR})
    List<KeptDiagnosis> list() {
        return kept.list();
    }

    /** Keeps one for the caller's own company; its id. */
    @PostMapping("/api/diagnoses")
    @AllowedTo(Role.COMPANY_MEMBER)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> keep(@RequestBody Asked asked) {
        return Map.of(
                "id",
                DiagnosisPage.Keeping.keep(
                        asked.wanted(catalogues), Objects.requireNonNullElse(asked.visibility(), ""), kept, diagnoses));
    }

    /** One that is kept. */
    @GetMapping("/api/diagnoses/{diagnosis}")
    @AllowedTo({Role.COMPANY_MEMBER, Role.OFFICER, Role.AUDITOR})
    KeptDiagnosis show(@PathVariable UUID diagnosis) {
        return kept.find(diagnosis).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What the company says to it. */
    record Reply(@Nullable String text) {}

    /** Replies to one of the company's own. */
    @PutMapping("/api/diagnoses/{diagnosis}/reply")
    @AllowedTo(Role.COMPANY_MEMBER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reply(@PathVariable UUID diagnosis, @RequestBody Reply reply) {
        KeptPage.reply(kept, diagnosis, Objects.requireNonNullElse(reply.text(), ""));
    }

    /** Forgets one of the company's own. */
    @DeleteMapping("/api/diagnoses/{diagnosis}")
    @AllowedTo(Role.COMPANY_MEMBER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID diagnosis) {
        if (!kept.forget(diagnosis)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
