package fr.beffroi.workbench.rampup.certainty;

import fr.beffroi.engine.explain.Lookup;
import fr.beffroi.engine.io.SimulationFiles;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.simulate.Estimate;
import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.engine.simulate.UncertainElement;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** How sure a plan's date is: the fan of deliveries, the probability week by week, and which uncertainty costs most. */
@Controller
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class CertaintyPage {
    private final Scenarios scenarios;
    private final Runs runs;
    private final Certainties certainties;
    private final AuditLog audit;
    private final JsonMapper json;

    CertaintyPage(Scenarios scenarios, Runs runs, Certainties certainties, AuditLog audit, JsonMapper json) {
        this.json = json;
        this.scenarios = scenarios;
        this.runs = runs;
        this.certainties = certainties;
        this.audit = audit;
    }

    /** What the uncertainty of one thing costs, named. */
    public record Cost(UncertainElement.Kind kind, String name, Estimate backlogSaved) {}

    @GetMapping("/scenarios/{id}/calculs/{run}/certitude")
    @Transactional
    public String show(@PathVariable("id") UUID id, @PathVariable("run") UUID runId, Model model, Locale locale) {
        Run run = runs.get(id, runId);
        Runs.Solved solved = runs.getSolved(runId);
        RampUpModel planned = solved.loaded().model();
        model.addAttribute("scenario", scenarios.get(id));
        model.addAttribute("run", run);
        model.addAttribute("certain", planned.uncertainty() == null);
        // Asked before the answer: what comes between the two questions is then told as the answer, not as a job that
        // waits to begin.
        CertaintyProgress progress = certainties.getProgress(run);
        Optional<Simulation> found = planned.uncertainty() == null ? Optional.empty() : certainties.find(run);
        if (found.isEmpty()) {
            model.addAttribute("progress", progress);
        } else {
            addAnswer(run, planned, found.get(), model, locale);
        }
        return "rampup/certainty";
    }

    /**
     * What changes while a reader waits; once the answer is there, it takes the place of all that waited.
     *
     * @param brief for a page that is about something else: one line
     */
    @GetMapping("/scenarios/{id}/calculs/{run}/certitude/avancement")
    @Transactional
    public String progress(
            @PathVariable("id") UUID id,
            @PathVariable("run") UUID runId,
            @RequestParam(name = "bref", defaultValue = "false") boolean brief,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Run run = runs.get(id, runId);
        RampUpModel planned = runs.getSolved(runId).loaded().model();
        if (planned.uncertainty() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("scenario", scenarios.get(id));
        model.addAttribute("run", run);
        CertaintyProgress progress = certainties.getProgress(run);
        Optional<Simulation> found = certainties.find(run);
        if (found.isEmpty()) {
            model.addAttribute("progress", progress);
            return brief ? "rampup/certainty :: brief" : "rampup/certainty :: steps";
        }
        response.setHeader("HX-Retarget", "#suivi");
        response.setHeader("HX-Reswap", "outerHTML");
        if (brief) {
            model.addAttribute("sure", Sure.of(planned.start(), found.get()));
            return "rampup/certainty :: sentence";
        }
        addAnswer(run, planned, found.get(), model, locale);
        return "rampup/certainty :: answer";
    }

    private void addAnswer(Run run, RampUpModel planned, Simulation simulation, Model model, Locale locale) {
        Lookup lookup = new Lookup(planned);
        model.addAttribute("sure", Sure.of(planned.start(), simulation));
        model.addAttribute("simulation", simulation);
        model.addAttribute(
                "fans",
                simulation.targets().stream()
                        .map(target -> Fan.of(lookup.getItem(target.item()).name(), planned.start(), target, locale))
                        .toList());
        model.addAttribute("costs", costs(lookup, simulation));
        // Which of them weighs most says where the chain is weak.
        audit.record(
                "bottleneck.read",
                "scenario",
                run.scenario().toString(),
                Map.of("run", run.id().toString()));
    }

    /** The simulation in its published form; 202 with how far it is until it is worked out, 404 where nothing of the scenario is uncertain. */
    @GetMapping({
        "/scenarios/{scenario}/calculs/{run}/simulation.json",
        "/api/scenarios/{scenario}/runs/{run}/simulation"
    })
    @Transactional
    public ResponseEntity<byte[]> read(@PathVariable("scenario") UUID id, @PathVariable("run") UUID runId) {
        Run run = runs.get(id, runId);
        if (runs.getSolved(runId).loaded().model().uncertainty() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        CertaintyProgress progress = certainties.getProgress(run);
        Optional<Simulation> found = certainties.find(run);
        if (found.isEmpty()) {
            return ResponseEntity.accepted()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsBytes(progress));
        }
        audit.record("bottleneck.read", "scenario", id.toString(), Map.of("run", runId.toString(), "file", true));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("simulation.json")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(SimulationFiles.toBytes(found.get()));
    }

    private static List<Cost> costs(Lookup model, Simulation simulation) {
        return simulation.contributions().stream()
                .filter(one -> one.backlogSaved().value() > 0)
                .map(one -> new Cost(one.element().kind(), model.nameOf(one.element()), one.backlogSaved()))
                .toList();
    }
}
