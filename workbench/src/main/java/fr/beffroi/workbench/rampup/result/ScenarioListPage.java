package fr.beffroi.workbench.rampup.result;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.certainty.Certainties;
import fr.beffroi.workbench.rampup.news.ScenarioNews;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenario;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All scenarios, each with what its last plan says. */
@Controller
class ScenarioListPage {
    private final Scenarios scenarios;
    private final Runs runs;
    private final ScenarioNews news;
    private final Certainties certainties;

    ScenarioListPage(Scenarios scenarios, Runs runs, ScenarioNews news, Certainties certainties) {
        this.certainties = certainties;
        this.scenarios = scenarios;
        this.runs = runs;
        this.news = news;
    }

    /**
     * One line of the list.
     *
     * @param newest its newest run; null where there is none
     * @param solved its newest run with a plan; null where there is none
     */
    public record Line(
            Scenario scenario,
            @Nullable Run newest,
            @Nullable Run solved) {

        /** Whether the newest version has not been planned yet. */
        public boolean isOutOfDate() {
            return scenario.lastVersion() > 0 && (solved == null || solved.version() < scenario.lastVersion());
        }
    }

    @GetMapping("/scenarios")
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
    String show(Model model) {
        List<Line> lines = lines(scenarios, runs);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "sure",
                certainties.list(lines.stream()
                        .map(Line::solved)
                        .filter(Objects::nonNull)
                        .map(Run::id)
                        .toList()));
        model.addAttribute("overtaken", news.countOpen());
        model.addAttribute("mayWrite", Viewers.current().role() == Role.OFFICER);
        return "rampup/list";
    }

    static List<Line> lines(Scenarios scenarios, Runs runs) {
        return scenarios.list().stream()
                .map(scenario -> {
                    List<Run> all = runs.list(scenario.id());
                    return new Line(
                            scenario,
                            all.stream().findFirst().orElse(null),
                            all.stream().filter(Run::hasPlan).findFirst().orElse(null));
                })
                .toList();
    }
}
