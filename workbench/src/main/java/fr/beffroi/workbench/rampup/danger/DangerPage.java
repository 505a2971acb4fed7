package fr.beffroi.workbench.rampup.danger;

import fr.beffroi.engine.io.RobustnessFiles;
import fr.beffroi.engine.robust.Danger;
import fr.beffroi.engine.robust.Robustness;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.NeedToKnow;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.SecretTopic;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The ten dangers of a plan. Which company is one is for named people only; each reading is written down. */
@Controller
@AllowedTo({Role.OFFICER, Role.AUDITOR})
@NeedToKnow(SecretTopic.DANGEROUS_COMPANIES)
class DangerPage {
    private final Scenarios scenarios;
    private final Runs runs;
    private final Dangers dangers;

    DangerPage(Scenarios scenarios, Runs runs, Dangers dangers) {
        this.scenarios = scenarios;
        this.runs = runs;
        this.dangers = dangers;
    }

    @GetMapping("/scenarios/{id}/calculs/{run}/dangers")
    String show(@PathVariable("id") UUID id, @PathVariable("run") UUID runId, Model model) {
        Run run = runs.get(id, runId);
        Runs.Solved solved = runs.getSolved(runId);
        model.addAttribute("scenario", scenarios.get(id));
        model.addAttribute("run", run);
        dangers.find(run).ifPresent(robustness -> {
            NamedDangers named = new NamedDangers(solved.loaded().model());
            List<Danger> worst = Dangers.worst(robustness);
            model.addAttribute("robustness", robustness);
            model.addAttribute("plannedDate", named.date(robustness.planned()));
            model.addAttribute("dangers", named.dangers(robustness, worst));
            model.addAttribute("purchases", named.purchases(worst));
            model.addAttribute("unvalued", named.unvaluedItems(worst));
            model.addAttribute("answered", Dangers.countAnswered(robustness));
            model.addAttribute("all", worst.size());
        });
        return "rampup/dangers";
    }

    /** All losses in their published form; 202 until the ten worst are answered. */
    @GetMapping({"/scenarios/{scenario}/calculs/{run}/dangers.json", "/api/scenarios/{scenario}/runs/{run}/dangers"})
    ResponseEntity<byte[]> read(@PathVariable("scenario") UUID id, @PathVariable("run") UUID runId) {
        Run run = runs.get(id, runId);
        runs.getSolved(runId);
        Optional<Robustness> found =
                dangers.find(run).filter(known -> Dangers.nextToAnswer(known).isEmpty());
        if (found.isEmpty()) {
            return ResponseEntity.accepted().build();
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("dangers.json")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(RobustnessFiles.toBytes(found.get()));
    }
}
