package fr.beffroi.workbench.rampup.comparison;

import fr.beffroi.engine.explain.report.ReportFragments;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.rampup.certainty.Certainties;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Two plans side by side, of one scenario or of two. */
@Controller
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class ComparisonPage {
    private final Runs runs;
    private final Scenarios scenarios;
    private final AuditLog audit;
    private final Certainties certainties;

    ComparisonPage(Runs runs, Scenarios scenarios, AuditLog audit, Certainties certainties) {
        this.certainties = certainties;
        this.runs = runs;
        this.scenarios = scenarios;
        this.audit = audit;
    }

    @GetMapping("/scenarios/comparaison")
    @Transactional
    public String show(@RequestParam("a") UUID a, @RequestParam("b") UUID b, Model model, Locale locale) {
        Comparison comparison = compare(a, b);
        model.addAttribute("comparison", comparison);
        model.addAttribute("sure", certainties.list(List.of(a, b)));
        model.addAttribute(
                "firstScenario", scenarios.get(comparison.first().run().scenario()));
        model.addAttribute(
                "secondScenario", scenarios.get(comparison.second().run().scenario()));
        model.addAttribute("firstSays", says(comparison.first(), locale));
        model.addAttribute("secondSays", says(comparison.second(), locale));
        model.addAttribute("charts", CadenceOverlay.of(drawn(comparison.first()), drawn(comparison.second()), locale));
        return "rampup/comparison";
    }

    @GetMapping("/api/scenarios/comparison")
    @ResponseBody
    @Transactional
    public ComparedPlans read(@RequestParam("first") UUID first, @RequestParam("second") UUID second) {
        return ComparedPlans.of(compare(first, second));
    }

    private Comparison compare(UUID a, UUID b) {
        Comparison.Side first = side(a);
        return Comparison.of(first, a.equals(b) ? first : side(b));
    }

    private Comparison.Side side(UUID run) {
        Comparison.Side side = new Comparison.Side(runs.get(run), runs.getSolved(run));
        audit.record("bottleneck.read", "scenario", side.run().scenario().toString(), Map.of("run", run.toString()));
        return side;
    }

    private static CadenceOverlay.Drawn drawn(Comparison.Side side) {
        return new CadenceOverlay.Drawn(
                side.solved().loaded().model(), side.solved().plan().cadence());
    }

    private static ReportFragments says(Comparison.Side side, Locale locale) {
        return ReportFragments.of(side.solved().loaded().model(), side.solved().plan(), locale);
    }
}
