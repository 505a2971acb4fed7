package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Checkpoint;
import fr.beffroi.workbench.readiness.catalogue.Questionnaire;
import fr.beffroi.workbench.web.error.FieldFaults;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What questionnaires ask, for programs. */
@RestController
@AllowedTo(Role.ANONYMOUS)
class CheckpointApi {
    private final Catalogues catalogues;
    private final CheckpointForms forms;
    private final RequirementWords words;

    CheckpointApi(Catalogues catalogues, CheckpointForms forms, RequirementWords words) {
        this.catalogues = catalogues;
        this.forms = forms;
        this.words = words;
    }

    /** A questionnaire with its points. */
    record Whole(Questionnaire questionnaire, List<Checkpoint> points) {}

    /** All questionnaires that hold now. */
    @GetMapping("/api/questionnaires")
    List<Whole> list() {
        Catalogue catalogue = catalogues.current();
        return catalogue.questionnaires().values().stream()
                .map(one -> new Whole(one, catalogue.checkpoints(one)))
                .toList();
    }

    /** A point, as it holds now. */
    @GetMapping("/api/checkpoints/{checkpoint}")
    Checkpoint show(@PathVariable String checkpoint) {
        Checkpoint found = catalogues.current().checkpoints().get(checkpoint);
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }

    /** Its versions, the newest first. */
    @GetMapping("/api/checkpoints/{checkpoint}/versions")
    List<RequirementApi.Version> versions(@PathVariable String checkpoint) {
        return catalogues.listVersions(show(checkpoint)).stream()
                .map(RequirementApi.Version::of)
                .toList();
    }

    /** As it was in a version. */
    @GetMapping("/api/checkpoints/{checkpoint}/versions/{number}")
    Checkpoint version(@PathVariable String checkpoint, @PathVariable int number) {
        return catalogues
                .findCheckpointVersion(show(checkpoint).code(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * Writes the next version. What is not sent stays.
     *
     * @param sent {@code textFr}, {@code textEn}, {@code whyFr}, {@code whyEn}, {@code todoFr}, {@code todoEn}, {@code answersFr}, {@code answersEn} (a
     *     line each), {@code enough} (number of an answer, from 0), {@code rank} (1 to 3), {@code step}, {@code looksAt}, {@code source}, {@code reason}
     */
    @PutMapping("/api/checkpoints/{checkpoint}")
    @AllowedTo(Role.OFFICER)
    ResponseEntity<?> change(@PathVariable String checkpoint, @RequestBody Map<String, String> sent) {
        Checkpoint before = show(checkpoint);
        Map<CheckpointField, String> typed = new EnumMap<>(CheckpointForms.typed(before));
        for (CheckpointField field : CheckpointField.values()) {
            String text = sent.get(field.apiName());
            if (text != null) {
                typed.put(field, text);
            }
        }
        Map<CheckpointField, TypedFields.Fault> faults = forms.keep(before, typed);
        if (faults.isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        Map<String, String> told = new LinkedHashMap<>();
        faults.forEach((field, fault) -> told.put(field.apiName(), words.fault(fault)));
        return ResponseEntity.of(FieldFaults.problem(told)).build();
    }
}
