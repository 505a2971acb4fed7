package fr.beffroi.workbench.rampup.result;

import fr.beffroi.engine.explain.report.ReportFragments;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.SecretPages;
import fr.beffroi.workbench.identity.SecretTopic;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.ScenarioPart;
import fr.beffroi.workbench.rampup.certainty.Certainties;
import fr.beffroi.workbench.rampup.news.News;
import fr.beffroi.workbench.rampup.news.PlanChange;
import fr.beffroi.workbench.rampup.news.ScenarioNews;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.RunSettings;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenario;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One scenario: what its newest plan says, its versions and its runs; from here it is edited, run, compared, played with. */
@Controller
@RequestMapping("/scenarios/{id}")
@AllowedTo(Role.OFFICER)
class ScenarioPage {
    private static final double PERCENT = 100;
    private static final double SECONDS_IN_MINUTE = 60;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PURPOSE = 2000;

    private final Scenarios scenarios;
    private final Runs runs;
    private final ScenarioNews news;
    private final SecretPages secrets;
    private final Certainties certainties;
    private final List<ScenarioPart> parts;

    ScenarioPage(
            Scenarios scenarios,
            Runs runs,
            ScenarioNews news,
            SecretPages secrets,
            Certainties certainties,
            List<ScenarioPart> parts) {
        this.parts = parts;
        this.certainties = certainties;
        this.scenarios = scenarios;
        this.runs = runs;
        this.news = news;
        this.secrets = secrets;
    }

    @GetMapping
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
    String show(@PathVariable UUID id, Model model, Locale locale) {
        Scenario scenario = scenarios.get(id);
        List<Run> all = runs.list(id);
        // The newest plan of the model as it stands tells the story; a variant does where there is no other.
        Run solved = all.stream()
                .filter(Run::hasPlan)
                .filter(run -> run.settings().isPlain())
                .findFirst()
                .or(() -> all.stream().filter(Run::hasPlan).findFirst())
                .orElse(null);
        model.addAttribute("scenario", scenario);
        model.addAttribute("own", Scenarios.isOwn(scenario));
        model.addAttribute("toldToSome", scenario.reserved() && scenarios.isToldToSome(id));
        List<News> told = news.list(id);
        model.addAttribute(
                "news", told.stream().filter(one -> one.version() == null).toList());
        PlanChange.find(told, all).ifPresent(change -> {
            model.addAttribute("change", change);
            model.addAttribute("before", says(change.before(), locale));
            model.addAttribute("after", says(change.after(), locale));
        });
        model.addAttribute("versions", scenarios.listVersions(id));
        model.addAttribute("runs", all);
        model.addAttribute("sure", certainties.list(all.stream().map(Run::id).toList()));
        model.addAttribute("solved", solved);
        model.addAttribute(
                "underWay", all.stream().filter(run -> !run.state().isOver()).toList());
        model.addAttribute("defaults", RunSettings.DEFAULT);
        model.addAttribute("mayWrite", Viewers.current().role() == Role.OFFICER);
        model.addAttribute("maySeekMakers", secrets.isOpen(SecretTopic.ONLY_MAKERS));
        model.addAttribute("mayKnowDangers", secrets.isOpen(SecretTopic.DANGEROUS_COMPANIES));
        parts.forEach(part -> model.addAllAttributes(part.model(id)));
        model.addAttribute("parts", parts.stream().map(ScenarioPart::fragment).toList());
        if (solved != null) {
            ReportFragments fragments = says(solved, locale);
            model.addAttribute("sayDate", fragments.sayDate());
            model.addAttribute("sayBottleneck", fragments.sayBottleneck());
            model.addAttribute("sayDecision", fragments.sayDecision());
        }
        return "rampup/scenario";
    }

    private ReportFragments says(Run run, Locale locale) {
        Runs.Solved plan = runs.getSolved(run.id());
        return ReportFragments.of(plan.loaded().model(), plan.plan(), locale);
    }

    /** Asks for a run. */
    @PostMapping("/calculs")
    String run(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "1") double ecart,
            @RequestParam(defaultValue = "5") double minutes,
            @RequestParam(required = false) @Nullable Double budget,
            @RequestParam(defaultValue = "100") int cadence,
            @RequestParam(defaultValue = "") List<String> sans) {
        RunSettings settings = new RunSettings(
                ecart / PERCENT,
                minutes * SECONDS_IN_MINUTE,
                budget,
                cadence,
                sans.stream().filter(lever -> !lever.isBlank()).toList());
        return "redirect:/scenarios/" + id + "/calculs/" + runs.start(id, version, settings);
    }

    @PostMapping("/nom")
    String rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String but,
            @RequestParam(defaultValue = "false") boolean reserve) {
        Scenario known = scenarios.get(id);
        String name = nom.isBlank() ? known.name() : nom;
        scenarios.rename(
                id,
                cut(name, LONGEST_NAME),
                cut(but, LONGEST_PURPOSE),
                Scenarios.isOwn(known) ? reserve : known.reserved());
        return "redirect:/scenarios/" + id;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    @PostMapping("/archiver")
    String archive(@PathVariable UUID id) {
        scenarios.archive(id);
        return "redirect:/scenarios";
    }
}
