package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.EntryVersion;
import fr.beffroi.workbench.readiness.catalogue.Profile;
import fr.beffroi.workbench.readiness.catalogue.Requirement;
import fr.beffroi.workbench.web.error.FieldFaults;
import fr.beffroi.workbench.web.form.TypedFields;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Requirements for programs; costs in cents before tax, times in weeks. */
@RestController
@AllowedTo(Role.ANONYMOUS)
class RequirementApi {
    private final Catalogues catalogues;
    private final RequirementForms forms;
    private final ProfileForms profileForms;
    private final RequirementWords words;

    RequirementApi(Catalogues catalogues, RequirementForms forms, ProfileForms profileForms, RequirementWords words) {
        this.catalogues = catalogues;
        this.forms = forms;
        this.profileForms = profileForms;
        this.words = words;
    }

    /** All that hold now. */
    @GetMapping("/api/requirements")
    Collection<Requirement> list() {
        return catalogues.current().requirements().values();
    }

    /** One, as it holds now. */
    @GetMapping("/api/requirements/{requirement}")
    Requirement show(@PathVariable String requirement) {
        Requirement found = catalogues.current().requirements().get(requirement);
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }

    /** A version: when, and why. */
    record Version(int number, String reason, boolean shipped, Instant madeAt) {
        static Version of(EntryVersion one) {
            return new Version(one.number(), one.reason(), one.isShipped(), one.madeAt());
        }
    }

    /** Its versions, the newest first. */
    @GetMapping("/api/requirements/{requirement}/versions")
    List<Version> versions(@PathVariable String requirement) {
        return catalogues.listVersions(show(requirement)).stream()
                .map(Version::of)
                .toList();
    }

    /** As it was in a version. */
    @GetMapping("/api/requirements/{requirement}/versions/{number}")
    Requirement version(@PathVariable String requirement, @PathVariable int number) {
        return catalogues
                .findVersion(show(requirement).code(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * Writes the next version. What is not sent stays.
     *
     * @param sent {@code leastEuros}, {@code mostEuros}, {@code leastWeeks}, {@code mostWeeks}, {@code needs}, {@code accepted}, {@code body}, {@code
     *     factSource}, {@code costSource}, {@code weeksSource}, {@code nameFr}, {@code nameEn}, {@code howFr}, {@code howEn}, {@code reason}
     */
    @PutMapping("/api/requirements/{requirement}")
    @AllowedTo(Role.OFFICER)
    ResponseEntity<?> change(@PathVariable String requirement, @RequestBody Map<String, String> sent) {
        Requirement before = show(requirement);
        Map<RequirementField, String> typed = new EnumMap<>(RequirementForms.typed(before));
        for (RequirementField field : RequirementField.values()) {
            String text = sent.get(field.apiName());
            if (text != null) {
                typed.put(field, text);
            }
        }
        Map<RequirementField, TypedFields.Fault> faults = forms.keep(before, typed);
        if (faults.isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        Map<String, String> told = new LinkedHashMap<>();
        faults.forEach((field, fault) -> told.put(field.apiName(), words.fault(fault)));
        return ResponseEntity.of(FieldFaults.problem(told)).build();
    }

    /** What companies may aim at. */
    @GetMapping("/api/profiles")
    Collection<Profile> profiles() {
        return catalogues.current().profiles().values();
    }

    /**
     * What a profile takes.
     *
     * @param requires codes of requirements
     * @param reason why it changes
     */
    record Aim(@Nullable List<String> requires, @Nullable String reason) {}

    /** Writes the next version of a profile. */
    @PutMapping("/api/profiles/{profile}")
    @AllowedTo(Role.OFFICER)
    ResponseEntity<?> change(@PathVariable String profile, @RequestBody Aim aim) {
        Profile before = catalogues.current().profiles().get(profile);
        if (before == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<String> requires = aim.requires() == null
                ? before.requires()
                : aim.requires().stream().map(String::valueOf).toList();
        Map<String, TypedFields.Fault> faults =
                profileForms.keep(before, String.join(",", requires), Objects.requireNonNullElse(aim.reason(), ""));
        if (faults.isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        Map<String, String> told = new LinkedHashMap<>();
        faults.forEach((field, fault) -> told.put(field.equals("motif") ? "reason" : "requires", words.fault(fault)));
        return ResponseEntity.of(FieldFaults.problem(told)).build();
    }
}
