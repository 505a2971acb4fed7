package fr.beffroi.workbench.rampup.result;

import fr.beffroi.engine.explain.report.ReportFragments;
import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.LeverDecision;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.SecretPages;
import fr.beffroi.workbench.identity.SecretTopic;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.PlanAction;
import fr.beffroi.workbench.rampup.certainty.Certainties;
import fr.beffroi.workbench.rampup.comparison.CadenceOverlay;
import fr.beffroi.workbench.rampup.run.Explanations;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.RunSummary;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.run.WithoutLever;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.rampup.scenario.UnknownScenarioException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One run: how far it is, and once it is done what it found, the answer first. */
@Controller
@RequestMapping("/scenarios/{id}/calculs/{run}")
@AllowedTo(Role.OFFICER)
class RunPage {
    private final Scenarios scenarios;
    private final Runs runs;
    private final AuditLog audit;
    private final Explanations explanations;
    private final Certainties certainties;
    private final SecretPages secrets;
    private final List<PlanAction> actions;

    RunPage(
            Scenarios scenarios,
            Runs runs,
            AuditLog audit,
            Explanations explanations,
            Certainties certainties,
            SecretPages secrets,
            List<PlanAction> actions) {
        this.scenarios = scenarios;
        this.runs = runs;
        this.audit = audit;
        this.explanations = explanations;
        this.certainties = certainties;
        this.secrets = secrets;
        this.actions = actions;
    }

    @GetMapping
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
    @Transactional
    public String show(@PathVariable("id") UUID id, @PathVariable("run") UUID runId, Model model, Locale locale) {
        Run run = runs.get(id, runId);
        model.addAttribute("scenario", scenarios.get(id));
        model.addAttribute("run", run);
        addMayWrite(model);
        if (!run.hasPlan()) {
            return "rampup/run";
        }
        explanations.prepare(run);
        Runs.Solved solved = runs.getSolved(runId);
        ReportFragments report = ReportFragments.of(solved.loaded().model(), solved.plan(), locale);
        Map<String, String> sections = new LinkedHashMap<>();
        ReportFragments.SECTIONS.forEach(section -> sections.put(section, report.section(section)));
        model.addAttribute("answer", report.answer());
        model.addAttribute("figures", report.figures());
        model.addAttribute("sections", sections);
        if (solved.loaded().model().uncertainty() != null) {
            certainties
                    .findSure(run)
                    .ifPresentOrElse(
                            sure -> model.addAttribute("sure", sure),
                            () -> model.addAttribute("progress", certainties.getProgress(run)));
        }
        model.addAttribute("mayKnowDangers", secrets.isOpen(SecretTopic.DANGEROUS_COMPANIES));
        model.addAttribute("levers", levers(solved));
        model.addAttribute("others", others(run));
        model.addAttribute(
                "actions", actions.stream().filter(PlanAction::isShown).toList());
        audit.record("bottleneck.read", "scenario", id.toString(), Map.of("run", runId.toString()));
        return "rampup/result";
    }

    /** What is shown while the run goes on; once it is over the whole page is fetched again. */
    @GetMapping("/avancement")
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
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

    /** What goes without a lever: shown at once where it was worked out beforehand. */
    @GetMapping("/sans/{levier}")
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
    String without(
            @PathVariable UUID id,
            @PathVariable UUID run,
            @PathVariable("levier") String lever,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String request,
            Model model,
            Locale locale) {
        Run found = runs.get(id, run);
        Runs.Solved solved = runs.getSolved(run);
        Map<String, String> names = names(solved);
        if (!names.containsKey(lever)) {
            throw new UnknownScenarioException("lever " + lever + " of run " + run);
        }
        model.addAttribute("scenario", scenarios.get(id));
        model.addAttribute("run", found);
        model.addAttribute("lever", lever);
        model.addAttribute("leverName", names.get(lever));
        addMayWrite(model);
        runs.listWithout(run).stream()
                .filter(one -> one.lever().equals(lever))
                .findFirst()
                .ifPresent(one -> {
                    model.addAttribute("without", one);
                    model.addAttribute(
                            "instead",
                            one.instead().stream()
                                    .map(other -> names.getOrDefault(other, other))
                                    .toList());
                    model.addAttribute("weeksLater", weeksLater(found, one));
                    model.addAttribute("charts", charts(solved, one, locale));
                });
        return request == null ? "rampup/without" : "rampup/without :: outcome";
    }

    private static @Nullable Long weeksLater(Run run, WithoutLever without) {
        RunSummary own = run.summary();
        LocalDate before = own == null ? null : own.date();
        LocalDate after = without.summary().date();
        return before == null || after == null ? null : ChronoUnit.WEEKS.between(before, after);
    }

    private static List<CadenceOverlay> charts(Runs.Solved solved, WithoutLever without, Locale locale) {
        RampUpModel model = solved.loaded().model();
        return CadenceOverlay.of(
                new CadenceOverlay.Drawn(model, solved.plan().cadence()),
                new CadenceOverlay.Drawn(model, without.cadence()),
                locale);
    }

    /** Plans again without a lever, to see what it brings. */
    @PostMapping("/sans")
    String without(@PathVariable UUID id, @PathVariable UUID run, @RequestParam String levier) {
        Run base = runs.get(id, run);
        return "redirect:/scenarios/" + id + "/calculs/"
                + runs.start(id, base.version(), base.settings().without(levier));
    }

    private static void addMayWrite(Model model) {
        model.addAttribute("mayWrite", Viewers.current().role() == Role.OFFICER);
    }

    private static Map<String, String> names(Runs.Solved solved) {
        return solved.loaded().model().levers().stream().collect(Collectors.toMap(Lever::id, Lever::name));
    }

    /** The levers of the plan by id, in the order in which they are decided, with their names. */
    private static Map<String, String> levers(Runs.Solved solved) {
        Map<String, String> names = names(solved);
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
