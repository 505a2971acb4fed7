package fr.beffroi.workbench.rampup.need;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.NeedToKnow;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.SecretTopic;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Needs drawn from a scenario, for programs. */
@RestController
@RequestMapping("/api/scenarios/{scenario}/needs")
@AllowedTo(Role.OFFICER)
@NeedToKnow(SecretTopic.ONLY_MAKERS)
class ScenarioNeedsApi {
    private final ScenarioNeeds needs;

    ScenarioNeedsApi(ScenarioNeeds needs) {
        this.needs = needs;
    }

    /** The items that one can make at most, with the need drawn from each. */
    @GetMapping
    List<ScenarioNeeds.Line> list(@PathVariable UUID scenario) {
        return needs.list(scenario);
    }

    /** Draws a need from an item, or from each that has none yet. */
    @PostMapping
    List<ScenarioNeeds.Line> draw(@PathVariable UUID scenario, @RequestParam(defaultValue = "") String item) {
        needs.draw(scenario, item);
        return needs.list(scenario);
    }
}
