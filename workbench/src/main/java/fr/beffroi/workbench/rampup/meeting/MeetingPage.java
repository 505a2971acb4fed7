package fr.beffroi.workbench.rampup.meeting;

import fr.beffroi.engine.model.RampUpModel;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.rampup.scenario.UnknownScenarioException;
import fr.beffroi.workbench.web.format.Formats;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

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

    @GetMapping("/scenarios/{id}/reunion")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "100") int cadence,
            @RequestParam(required = false) @Nullable Double budget,
            Model model) {
        answer(id, version(id, version), cadence, budget, model);
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

    private void answer(UUID id, int version, int cadence, @Nullable Double budget, Model model) {
        Meeting meeting = outlooks.open(id, version);
        Optional<MeetingAnswer> answer = meeting.answer(cadence, budget);
        double chosen = budget == null ? meeting.usualEuros() : budget;
        double most = meeting.mostEuros();
        model.addAttribute("scenario", scenarios.get(id));
        model.addAttribute("version", version);
        model.addAttribute("cadence", cadence);
        model.addAttribute("budget", chosen);
        model.addAttribute("most", most);
        model.addAttribute("step", Math.max(1, most / HUNDRED));
        model.addAttribute("known", meeting.known().size());
        model.addAttribute("wanted", Outlooks.CADENCES.size());
        model.addAttribute("least", Collections.min(Outlooks.CADENCES));
        model.addAttribute("highest", Collections.max(Outlooks.CADENCES));
        model.addAttribute("gap", OutlookWork.GAP);
        model.addAttribute("mayWrite", Viewers.current().role() == Role.OFFICER);
        model.addAttribute("rates", rates(meeting.model(), cadence));
        answer.ifPresent(known -> model.addAttribute("point", known));
        meeting.find(cadence)
                .ifPresent(outlook ->
                        model.addAttribute("chart", OutlookChart.of(outlook, chosen, most, meeting.worstBacklog())));
    }

    /** The rates of the last week, one for each target. */
    private String rates(RampUpModel model, int cadence) {
        return model.targets().stream()
                .map(target -> formats.number(target.perWeek().at(model.weeks() - 1) * cadence / HUNDRED, 1))
                .collect(Collectors.joining(" / "));
    }

    private int version(UUID id, @Nullable Integer version) {
        int number = version == null ? scenarios.get(id).lastVersion() : version;
        if (number == 0) {
            throw new UnknownScenarioException("version of scenario " + id);
        }
        return number;
    }
}
