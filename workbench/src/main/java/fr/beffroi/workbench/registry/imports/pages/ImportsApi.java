package fr.beffroi.workbench.registry.imports.pages;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.registry.imports.ImportFault;
import fr.beffroi.workbench.registry.imports.ImportRecord;
import fr.beffroi.workbench.registry.imports.Imports;
import fr.beffroi.workbench.registry.imports.undo.ImportUndo;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Imports, for programs. */
@RestController
@RequestMapping("/api/imports")
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER, Role.AUDITOR})
class ImportsApi {
    private static final int MOST_LISTED = 1_000;

    private final Imports imports;
    private final ImportUndo undo;

    ImportsApi(Imports imports, ImportUndo undo) {
        this.imports = imports;
        this.undo = undo;
    }

    @GetMapping
    List<ImportRecord> list() {
        return imports.list(MOST_LISTED);
    }

    @GetMapping("/{id}")
    ImportRecord find(@PathVariable UUID id) {
        return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{id}/faults")
    List<ImportFault> faults(@PathVariable UUID id) {
        find(id);
        return imports.listFaults(id);
    }

    /** Takes an import back; 409 with what stands in the way where something was changed since and should not be kept. */
    @PostMapping("/{id}/undo")
    @AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
    ResponseEntity<ImportUndo.Outcome> undo(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean keepLaterChanges) {
        find(id);
        try {
            ImportUndo.Outcome outcome = undo.undo(id, keepLaterChanges);
            return ResponseEntity.status(outcome.undone() ? HttpStatus.OK : HttpStatus.CONFLICT)
                    .body(outcome);
        } catch (IllegalStateException e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, e.getMessage(), e);
        }
    }
}
