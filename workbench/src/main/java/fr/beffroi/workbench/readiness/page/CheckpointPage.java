package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.readiness.catalogue.Catalogue;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Checkpoint;
import fr.beffroi.workbench.readiness.catalogue.Questionnaire;
import fr.beffroi.workbench.web.form.PageField;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What questionnaires ask, with sources, for everybody; officers change a point, in versions. */
@Controller
@AllowedTo(Role.ANONYMOUS)
class CheckpointPage {
    private final Catalogues catalogues;
    private final CheckpointForms forms;

    CheckpointPage(Catalogues catalogues, CheckpointForms forms) {
        this.catalogues = catalogues;
        this.forms = forms;
    }

    /** All that a questionnaire asks. */
    @GetMapping("/questionnaires/{questionnaire}")
    String list(@PathVariable String questionnaire, Model model) {
        Catalogue catalogue = catalogues.current();
        Questionnaire found = catalogue.questionnaires().get(questionnaire);
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("questionnaire", found);
        model.addAttribute("points", catalogue.checkpoints(found));
        return "readiness/questionnaire";
    }

    @GetMapping("/points/{checkpoint}")
    String show(@PathVariable String checkpoint, Model model) {
        Checkpoint found = require(checkpoint);
        return show(found, CheckpointForms.typed(found), Map.of(), model);
    }

    /** As it was. */
    @GetMapping("/points/{checkpoint}/versions/{number}")
    String showVersion(@PathVariable String checkpoint, @PathVariable int number, Model model) {
        Checkpoint then = catalogues
                .findCheckpointVersion(require(checkpoint).code(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("older", number);
        return show(then, CheckpointForms.typed(then), Map.of(), model);
    }

    /** Writes the next version, or shows what is at fault with what was typed. */
    @PostMapping("/points/{checkpoint}")
    @AllowedTo(Role.OFFICER)
    String change(
            @PathVariable String checkpoint,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes flash) {
        Checkpoint before = require(checkpoint);
        Map<CheckpointField, String> typed = PageField.typed(CheckpointField.class, sent);
        Map<CheckpointField, TypedFields.Fault> faults = forms.keep(before, typed);
        if (faults.isEmpty()) {
            flash.addFlashAttribute("saved", true);
            return "redirect:/points/" + before.code();
        }
        return show(before, typed, faults, model);
    }

    private String show(
            Checkpoint one,
            Map<CheckpointField, String> typed,
            Map<CheckpointField, TypedFields.Fault> faults,
            Model model) {
        model.addAttribute("one", one);
        model.addAttribute(
                "questionnaire", catalogues.current().questionnaires().get(one.questionnaire()));
        model.addAttribute("versions", catalogues.listVersions(one));
        model.addAttribute("mayWrite", Viewers.current().role() == Role.OFFICER);
        model.addAttribute("values", PageField.byPageName(typed));
        model.addAttribute("faults", PageField.byPageName(faults));
        return "readiness/checkpoint";
    }

    private Checkpoint require(String code) {
        Checkpoint found = catalogues.current().checkpoints().get(code);
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }
}
