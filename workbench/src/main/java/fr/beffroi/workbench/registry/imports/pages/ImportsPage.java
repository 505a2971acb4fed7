package fr.beffroi.workbench.registry.imports.pages;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.registry.imports.ImportRecord;
import fr.beffroi.workbench.registry.imports.Imports;
import fr.beffroi.workbench.registry.imports.undo.ImportUndo;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came in, when, by whom, what it did, and the button that takes it back. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER, Role.AUDITOR})
class ImportsPage {
    private static final int MOST_SHOWN = 100;

    private final Imports imports;
    private final ImportUndo undo;

    ImportsPage(Imports imports, ImportUndo undo) {
        this.imports = imports;
        this.undo = undo;
    }

    @GetMapping("/imports")
    String list(Model model) {
        model.addAttribute("imports", imports.list(MOST_SHOWN));
        model.addAttribute("mayImport", Viewers.current().role() != Role.AUDITOR);
        return "registry/imports";
    }

    @GetMapping("/imports/{id:[0-9a-f-]{36}}")
    String show(@PathVariable UUID id, Model model) {
        ImportRecord found = imports.find(id)
                .filter(record -> record.state() != ImportRecord.State.DRAFT)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("record", found);
        model.addAttribute(
                "own",
                found.person() != null
                        && found.person().equals(Viewers.current().person()));
        model.addAttribute("faults", imports.listFaults(id));
        model.addAttribute("facts", facts(found));
        model.addAttribute(
                "mayUndo",
                found.state() == ImportRecord.State.DONE && Viewers.current().role() != Role.AUDITOR);
        return "registry/import";
    }

    /** What it did beyond the four figures: names of counts that are not 0. */
    private static List<String> facts(ImportRecord found) {
        return List.of(
                        "sitesClosed",
                        "headOfficesMoved",
                        "closedBefore",
                        "wrongNumbers",
                        "duplicates",
                        "companyUnknown")
                .stream()
                .filter(name -> found.count(name) > 0)
                .toList();
    }

    @PostMapping("/imports/{id:[0-9a-f-]{36}}/annuler")
    @AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
    String undo(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean garder, RedirectAttributes after) {
        try {
            ImportUndo.Outcome outcome = undo.undo(id, garder);
            after.addFlashAttribute("outcome", outcome);
        } catch (IllegalStateException e) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, e.getMessage(), e);
        }
        return "redirect:/imports/" + id;
    }
}
