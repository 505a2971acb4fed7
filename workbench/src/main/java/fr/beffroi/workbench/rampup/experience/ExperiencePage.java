package fr.beffroi.workbench.rampup.experience;

import fr.beffroi.engine.model.LeverKind;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.editing.Drafts;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What experience says of a scenario's levers, and what of it the officer takes over. */
@Controller
@AllowedTo(Role.OFFICER)
class ExperiencePage {
    private final ExperienceIntoDraft intoDraft;
    private final Scenarios scenarios;
    private final Drafts drafts;

    ExperiencePage(ExperienceIntoDraft intoDraft, Scenarios scenarios, Drafts drafts) {
        this.intoDraft = intoDraft;
        this.scenarios = scenarios;
        this.drafts = drafts;
    }

    /** Kinds to take over, by name; unknown ones are none. */
    record Wish(@Nullable List<String> kinds, boolean delays) {}

    /** Ids of the levers that were changed. */
    record Taken(List<String> levers) {}

    @GetMapping("/scenarios/{id}/experience")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("scenario", scenarios.get(id));
        model.addAttribute("kinds", intoDraft.list(id));
        model.addAttribute("faultCount", drafts.check(id).faults().size());
        return "rampup/experience";
    }

    @PostMapping("/scenarios/{id}/experience")
    String take(
            @PathVariable UUID id,
            @RequestParam(name = "nature", defaultValue = "") List<String> kinds,
            @RequestParam(name = "delais", defaultValue = "false") boolean delays,
            RedirectAttributes flash) {
        flash.addFlashAttribute(
                "taken", intoDraft.take(id, known(kinds), delays).size());
        return "redirect:/scenarios/" + id + "/experience";
    }

    /** The same for programs. */
    @PostMapping("/api/scenarios/{scenario}/draft/experience")
    @ResponseBody
    Taken take(@PathVariable UUID scenario, @RequestBody Wish wish) {
        return new Taken(
                intoDraft.take(scenario, known(Objects.requireNonNullElse(wish.kinds(), List.of())), wish.delays()));
    }

    /** What is known, for programs. */
    @GetMapping("/api/scenarios/{scenario}/draft/experience")
    @ResponseBody
    List<ExperienceIntoDraft.OfKind> list(@PathVariable UUID scenario) {
        return intoDraft.list(scenario);
    }

    private static Set<LeverKind> known(List<String> kinds) {
        return Arrays.stream(LeverKind.values())
                .filter(kind -> kinds.contains(kind.name()))
                .collect(Collectors.toSet());
    }
}
