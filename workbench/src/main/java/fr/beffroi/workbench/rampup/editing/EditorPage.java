package fr.beffroi.workbench.rampup.editing;

import fr.beffroi.engine.io.ModelFaultsException;
import fr.beffroi.engine.io.ModelTables;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables of a scenario, one tab each; the page's script fills them in through {@link DraftApi}. */
@Controller
@RequestMapping("/scenarios/{id}")
@AllowedTo(Role.OFFICER)
class EditorPage {
    private static final int LONGEST_REASON = 2000;

    private final Scenarios scenarios;
    private final Drafts drafts;

    EditorPage(Scenarios scenarios, Drafts drafts) {
        this.scenarios = scenarios;
        this.drafts = drafts;
    }

    @GetMapping("/tableaux")
    String show(@PathVariable UUID id, Model model) {
        drafts.get(id);
        model.addAttribute("scenario", scenarios.get(id));
        model.addAttribute("sheets", ModelTables.sheets());
        return "rampup/editor";
    }

    @PostMapping("/tableaux/publier")
    String publish(@PathVariable UUID id, @RequestParam(defaultValue = "") String motif) {
        try {
            drafts.publish(id, motif.substring(0, Math.min(motif.length(), LONGEST_REASON)));
            return "redirect:/scenarios/" + id;
        } catch (ModelFaultsException e) {
            return "redirect:/scenarios/" + id + "/tableaux?fautes";
        }
    }
}
