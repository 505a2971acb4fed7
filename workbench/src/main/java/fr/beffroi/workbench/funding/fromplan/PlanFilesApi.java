package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.web.error.FieldFaults;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The files a plan's public money becomes, for programs. */
@RestController
@RequestMapping("/api/scenarios/{scenario}/runs/{run}")
@AllowedTo(Role.OFFICER)
class PlanFilesApi {
    private final Preparations preparations;
    private final ChosenTies ties;
    private final TieWords words;

    PlanFilesApi(Preparations preparations, ChosenTies ties, TieWords words) {
        this.preparations = preparations;
        this.ties = ties;
        this.words = words;
    }

    /**
     * What the model's companies and programmes are; what is left out stays as it was.
     *
     * @param companies SIREN by id in the model
     * @param carriers SIREN by id of a public lever
     * @param programmes {@code programme/axis/part} by id in the model
     */
    record NewTies(
            @Nullable Map<String, String> companies,
            @Nullable Map<String, String> carriers,
            @Nullable Map<String, String> programmes) {
        ChosenTies.Choice choice() {
            return new ChosenTies.Choice(some(companies), some(carriers), some(programmes));
        }

        private static Map<String, String> some(@Nullable Map<String, String> sent) {
            Map<String, String> some = new LinkedHashMap<>();
            if (sent != null) {
                sent.forEach((id, text) -> some.put(id, text == null ? "" : text));
            }
            return some;
        }
    }

    /** Which drafts there are, which can be made, and what lacks for the rest. */
    @GetMapping("/grant-files")
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
    PlanFiles read(@PathVariable UUID scenario, @PathVariable UUID run) {
        return preparations.read(scenario, run, LocalDate.now());
    }

    /** Makes every draft that is ready; done twice it makes nothing twice. */
    @PostMapping("/grant-files")
    PlanFiles make(@PathVariable UUID scenario, @PathVariable UUID run) {
        preparations.make(scenario, run, LocalDate.now());
        return read(scenario, run);
    }

    /** Remembers what is right of it; 422 with the rest. */
    @PutMapping("/ties")
    ResponseEntity<Object> tie(@PathVariable UUID scenario, @PathVariable UUID run, @RequestBody NewTies wish) {
        Map<String, ChosenTies.Fault> faults = ties.keep(scenario, run, wish.choice(), LocalDate.now());
        if (faults.isEmpty()) {
            return ResponseEntity.ok(read(scenario, run));
        }
        Map<String, String> said = new LinkedHashMap<>();
        faults.forEach((key, fault) -> said.put(key, words.fault(fault)));
        return ResponseEntity.unprocessableContent().body(FieldFaults.problem(said));
    }
}
