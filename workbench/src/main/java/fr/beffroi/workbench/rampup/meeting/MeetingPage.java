package fr.beffroi.workbench.rampup.meeting;

import fr.beffroi.engine.model.Lever;
import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.engine.plan.BudgetPoint;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.scenario.Scenario;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.rampup.scenario.UnknownScenarioException;
import fr.beffroi.workbench.web.format.Formats;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Two sliders, cadence and public budget, and at once: the date, the levers, the frontier. */
@Controller
@AllowedTo({Role.OFFICER, Role.AUDITOR})
class MeetingPage {
    private static final double HUNDRED = 100;

    private final Scenarios scenarios;
    private final Outlooks outlooks;
    private final Formats formats;

    MeetingPage(Scenarios scenarios, Outlooks outlooks, Formats formats) {
        this.scenarios = scenarios;
        this.outlooks = outlooks;
        this.formats = formats;
    }

    /** One lever of the answer; {@code extra} where the model's own cadence and budget do without it. */
    public record LeverNow(String name, boolean extra) {}

    @GetMapping("/scenarios/{id}/reunion")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "100") int cadence,
            @RequestParam(required = false) @Nullable Double budget,
            Model model) {
        int number = version(id, version);
        outlooks.prepare(id, number);
        answer(id, number, cadence, budget, model);
        return "rampup/meeting";
    }

    /** What changes when a slider moves. */
    @GetMapping("/scenarios/{id}/reunion/reponse")
    String answer(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "100") int cadence,
            @RequestParam(required = false) @Nullable Double budget,
            Model model) {
        answer(id, version(id, version), cadence, budget, model);
        return "rampup/meeting :: answer";
    }

    /** The same for programs: what each budget brings at a cadence; 404 while it is not worked out. */
    @GetMapping("/api/scenarios/{scenario}/versions/{version}/outlook")
    @ResponseBody
    Outlook read(
            @PathVariable UUID scenario,
            @PathVariable int version,
            @RequestParam(defaultValue = "100") int cadencePercent) {
        outlooks.prepare(scenario, version);
        return find(outlooks.list(scenario, version), cadencePercent)
                .orElseThrow(() -> new UnknownScenarioException("outlook at " + cadencePercent + " % yet"));
    }

    private void answer(UUID id, int version, int cadence, @Nullable Double budget, Model model) {
        Scenario scenario = scenarios.get(id);
        RampUpModel planned = scenarios.getModel(id, version).model();
        List<Outlook> known = outlooks.list(id, version);
        double most = known.stream()
                .mapToDouble(outlook -> outlook.points().getLast().budgetEuros())
                .max()
                .orElse(0);
        Double own = planned.budget().publicEuros();
        double chosen = budget != null ? budget : own != null ? Math.min(own, most) : most;
        model.addAttribute("scenario", scenario);
        model.addAttribute("version", version);
        model.addAttribute("cadence", cadence);
        model.addAttribute("budget", chosen);
        model.addAttribute("most", most);
        model.addAttribute("step", Math.max(1, most / HUNDRED));
        model.addAttribute("known", known.size());
        model.addAttribute("wanted", Outlooks.CADENCES.size());
        model.addAttribute("least", Collections.min(Outlooks.CADENCES));
        model.addAttribute("highest", Collections.max(Outlooks.CADENCES));
        model.addAttribute("gap", OutlookWork.GAP);
        model.addAttribute("mayWrite", Viewers.current().role() == Role.OFFICER);
        model.addAttribute(
                "rates",
                planned.targets().stream()
                        .map(target -> formats.number(target.perWeek().at(planned.weeks() - 1) * cadence / HUNDRED, 1))
                        .collect(Collectors.joining(" / ")));
        find(known, cadence).ifPresent(outlook -> {
            BudgetPoint point = outlook.at(chosen);
            model.addAttribute("point", point);
            model.addAttribute("levers", levers(planned, point, known, own));
            model.addAttribute("chart", OutlookChart.of(outlook, chosen, most, worst(known)));
        });
    }

    private static double worst(List<Outlook> known) {
        return known.stream()
                .mapToDouble(outlook -> outlook.points().getFirst().backlog())
                .max()
                .orElse(1);
    }

    private static List<LeverNow> levers(
            RampUpModel model, BudgetPoint point, List<Outlook> known, @Nullable Double ownBudget) {
        Set<String> usual = new HashSet<>(find(known, 100)
                .map(outlook -> outlook.at(ownBudget == null ? Double.POSITIVE_INFINITY : ownBudget)
                        .levers())
                .orElse(point.levers()));
        return model.levers().stream()
                .filter(lever -> point.levers().contains(lever.id()))
                .map((Lever lever) -> new LeverNow(lever.name(), !usual.contains(lever.id())))
                .toList();
    }

    private static Optional<Outlook> find(List<Outlook> known, int cadence) {
        return known.stream()
                .filter(outlook -> outlook.cadencePercent() == cadence)
                .findFirst();
    }

    private int version(UUID id, @Nullable Integer version) {
        int number = version == null ? scenarios.get(id).lastVersion() : version;
        if (number == 0) {
            throw new UnknownScenarioException("version of scenario " + id);
        }
        return number;
    }
}
