package fr.beffroi.workbench.rampup.result;

import fr.beffroi.engine.explain.report.ReportFragments;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One run: how far it is, and once it is done what it found, the answer first. */
@Controller
@RequestMapping("/scenarios/{id}/calculs/{run}")
@AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
class RunPage {
    private final Scenarios scenarios;
    private final Runs runs;
    private final AuditLog audit;

    RunPage(Scenarios scenarios, Runs runs, AuditLog audit) {
        this.scenarios = scenarios;
        this.runs = runs;
        this.audit = audit;
    }

    @GetMapping
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR, Role.AUDITOR})
    @Transactional
    public String show(@PathVariable("id") UUID id, @PathVariable("run") UUID runId, Model model, Locale locale) {
        Run run = runs.get(id, runId);
        model.addAttribute("scenario", scenarios.get(id));
        model.addAttribute("run", run);
        model.addAttribute(
                "mayWrite",
                List.of(Role.OFFICER, Role.ADMINISTRATOR)
                        .contains(Viewers.current().role()));
        if (!run.hasPlan()) {
            return "rampup/run";
        }
        Runs.Solved solved = runs.getSolved(runId);
        ReportFragments report = ReportFragments.of(solved.loaded().model(), solved.plan(), locale);
        Map<String, String> sections = new LinkedHashMap<>();
        ReportFragments.SECTIONS.forEach(section -> sections.put(section, report.section(section)));
        model.addAttribute("answer", report.answer());
        model.addAttribute("figures", report.figures());
        model.addAttribute("sections", sections);
        model.addAttribute("levers", levers(solved));
        model.addAttribute("others", others(run));
        audit.record("bottleneck.read", "scenario", id.toString(), Map.of("run", runId.toString()));
        return "rampup/result";
    }

    /** What is shown while the run goes on; once it is over the whole page is fetched again. */
    @GetMapping("/avancement")
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR, Role.AUDITOR})
    String progress(@PathVariable UUID id, @PathVariable UUID run, Model model, HttpServletResponse response) {
        Run found = runs.get(id, run);
        if (found.state().isOver()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("run", found);
        return "rampup/run :: progress";
    }

    @PostMapping("/arret")
    String stop(@PathVariable UUID id, @PathVariable UUID run) {
        runs.get(id, run);
        runs.stop(run);
        return "redirect:/scenarios/" + id + "/calculs/" + run;
    }

    /** Plans again without a lever, to see what it brings. */
    @PostMapping("/sans")
    String without(@PathVariable UUID id, @PathVariable UUID run, @RequestParam String levier) {
        Run base = runs.get(id, run);
        return "redirect:/scenarios/" + id + "/calculs/"
                + runs.start(id, base.version(), base.settings().without(levier));
    }

    /** The levers of the plan by id, in the order in which they are decided, with their names. */
    private static Map<String, String> levers(Runs.Solved solved) {
        Map<String, String> names =
                solved.loaded().model().levers().stream().collect(Collectors.toMap(Lever::id, Lever::name));
        Map<String, String> levers = new LinkedHashMap<>();
        solved.plan().levers().stream()
                .sorted(Comparator.comparingInt(LeverDecision::startWeek))
                .forEach(decision ->
                        levers.put(decision.lever(), names.getOrDefault(decision.lever(), decision.lever())));
        return levers;
    }

    /** The runs it can be compared with. */
    private List<Run> others(Run run) {
        return runs.list(run.scenario()).stream()
                .filter(Run::hasPlan)
                .filter(other -> !other.id().equals(run.id()))
                .toList();
    }
}
