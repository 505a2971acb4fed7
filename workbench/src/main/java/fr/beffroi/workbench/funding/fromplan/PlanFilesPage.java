package fr.beffroi.workbench.funding.fromplan;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From a plan's page: which files its public money becomes, what lacks for them, and their making in one go. */
@Controller
@RequestMapping("/scenarios/{scenario}/calculs/{run}/dossiers")
@AllowedTo(Role.OFFICER)
class PlanFilesPage {
    private static final String COMPANY = "entreprise.";
    private static final String CARRIER = "porteur.";
    private static final String PROGRAMME = "volet.";
    private static final String OTHER = "autre.";

    private final Preparations preparations;
    private final ChosenTies ties;
    private final Scenarios scenarios;
    private final Runs runs;

    PlanFilesPage(Preparations preparations, ChosenTies ties, Scenarios scenarios, Runs runs) {
        this.preparations = preparations;
        this.ties = ties;
        this.scenarios = scenarios;
        this.runs = runs;
    }

    @GetMapping
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
    String show(@PathVariable UUID scenario, @PathVariable UUID run, Model model) {
        model.addAttribute("plan", preparations.read(scenario, run, LocalDate.now()));
        model.addAttribute("scenario", scenarios.get(scenario));
        model.addAttribute("run", runs.get(scenario, run));
        model.addAttribute("mayWrite", Viewers.current().role() == Role.OFFICER);
        model.asMap().putIfAbsent("faults", Map.of());
        model.asMap().putIfAbsent("typed", Map.of());
        return "funding/from-plan";
    }

    /** Makes every draft that is ready. */
    @PostMapping
    String make(@PathVariable UUID scenario, @PathVariable UUID run, RedirectAttributes flash) {
        flash.addFlashAttribute("justMade", preparations.make(scenario, run, LocalDate.now()));
        return "redirect:/scenarios/" + scenario + "/calculs/" + run + "/dossiers";
    }

    /** Remembers what the model's companies and programmes are; tells what cannot be, with what was typed. */
    @PostMapping("/liens")
    String tie(
            @PathVariable UUID scenario, @PathVariable UUID run, @RequestParam Map<String, String> sent, Model model) {
        ChosenTies.Choice choice =
                new ChosenTies.Choice(companies(sent, COMPANY), companies(sent, CARRIER), part(sent, PROGRAMME));
        Map<String, ChosenTies.Fault> faults = ties.keep(scenario, run, choice, LocalDate.now());
        if (faults.isEmpty()) {
            return "redirect:/scenarios/" + scenario + "/calculs/" + run + "/dossiers";
        }
        model.addAttribute("faults", faults);
        model.addAttribute("typed", sent);
        return show(scenario, run, model);
    }

    /** A number that is typed says more than a choice that was left as it was. */
    private static Map<String, String> companies(Map<String, String> sent, String prefix) {
        Map<String, String> chosen = part(sent, prefix);
        part(sent, OTHER + prefix).forEach((id, text) -> {
            if (!text.isBlank()) {
                chosen.put(id, text);
            }
        });
        return chosen;
    }

    private static Map<String, String> part(Map<String, String> sent, String prefix) {
        Map<String, String> part = new LinkedHashMap<>();
        sent.forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), text);
            }
        });
        return part;
    }
}
