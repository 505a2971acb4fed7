package fr.beffroi.workbench.rampup.editing;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts for programs, and for the tables on the page. */
@RestController
@RequestMapping("/api/scenarios/{scenario}")
@AllowedTo(Role.OFFICER)
class DraftApi {
    private final Drafts drafts;

    DraftApi(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Tables to save: only those that were changed, over the revision that was read. */
    record Changes(long revision, @NotNull Map<String, List<List<String>>> tables) {}

    /** A draft with what is wrong with it. */
    record CheckedDraft(Map<String, List<List<String>>> tables, Checked check) {}

    /** Why a version is made. */
    record Reason(@NotNull @Size(max = 2000) String reason) {}

    /** The number of a version. */
    record Number(int version) {}

    @GetMapping("/draft")
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
    CheckedDraft read(@PathVariable UUID scenario) {
        return new CheckedDraft(drafts.get(scenario).tables(), drafts.check(scenario));
    }

    @PutMapping("/draft")
    Checked save(@PathVariable UUID scenario, @RequestBody Changes changes) {
        return drafts.save(scenario, changes.revision(), changes.tables());
    }

    /** Keeps the draft as the next version; 422 with all faults where it has some. */
    @PostMapping("/versions")
    @ResponseStatus(HttpStatus.CREATED)
    Number publish(@PathVariable UUID scenario, @Valid @RequestBody Reason reason) {
        return new Number(drafts.publish(scenario, reason.reason()));
    }
}
