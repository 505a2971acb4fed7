package fr.beffroi.workbench.rampup.need;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.NeedToKnow;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.SecretTopic;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one can make at most, and the needs drawn from it: who is the only maker of what is for named people only. */
@Controller
@RequestMapping("/scenarios/{id}/besoins")
@AllowedTo(Role.OFFICER)
@NeedToKnow(SecretTopic.ONLY_MAKERS)
class ScenarioNeedsPage {
    private final Scenarios scenarios;
    private final ScenarioNeeds needs;

    ScenarioNeedsPage(Scenarios scenarios, ScenarioNeeds needs) {
        this.scenarios = scenarios;
        this.needs = needs;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("scenario", scenarios.get(id));
        model.addAttribute("lines", needs.list(id));
        return "rampup/needs";
    }

    /** Draws a need from an item, or from each that has none yet. */
    @PostMapping
    String draw(@PathVariable UUID id, @RequestParam(defaultValue = "") String article) {
        needs.draw(id, article);
        return "redirect:/scenarios/" + id + "/besoins";
    }
}
