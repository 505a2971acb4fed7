package fr.beffroi.workbench.rampup.danger;

import fr.beffroi.engine.robust.Robustness;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.Runs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How far the answers to a plan's losses are: two numbers and no name, so that who waits for them, and asks every few seconds, reads no secret by it.
 * The page with the names is loaded anew once the first losses are known, and once all are answered.
 */
@Controller
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class DangerProgressPage {
    private final Runs runs;
    private final Dangers dangers;

    DangerProgressPage(Runs runs, Dangers dangers) {
        this.runs = runs;
        this.dangers = dangers;
    }

    /** @param shown whether the page that asks shows losses already */
    @GetMapping("/scenarios/{id}/calculs/{run}/dangers/avancement")
    String show(
            @PathVariable("id") UUID id,
            @PathVariable("run") UUID runId,
            @RequestParam("montre") boolean shown,
            Model model,
            HttpServletResponse response) {
        Run run = runs.get(id, runId);
        Optional<Robustness> known = dangers.find(run);
        if (known.filter(one -> !shown || Dangers.nextToAnswer(one).isEmpty()).isPresent()) {
            response.setHeader("HX-Refresh", "true");
        }
        known.ifPresent(one -> {
            model.addAttribute("answered", Dangers.countAnswered(one));
            model.addAttribute("all", Dangers.worst(one).size());
        });
        return "rampup/dangers :: far";
    }
}
