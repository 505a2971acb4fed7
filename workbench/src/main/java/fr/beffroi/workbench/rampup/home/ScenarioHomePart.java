package fr.beffroi.workbench.rampup.home;

import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenario;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.web.HomePart;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** For officers: which runs are under way, and which scenarios have no plan of their newest version. */
@Component
class ScenarioHomePart implements HomePart {
    private static final int ORDER = 30;

    private final Scenarios scenarios;
    private final Runs runs;

    ScenarioHomePart(Scenarios scenarios, Runs runs) {
        this.scenarios = scenarios;
        this.runs = runs;
    }

    @Override
    public String fragment() {
        return "rampup/home :: scenarios";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isShown() {
        return Viewers.current().role() == Role.OFFICER;
    }

    @Override
    public Map<String, Object> model() {
        List<Scenario> all = scenarios.list();
        List<Scenario> outOfDate =
                all.stream().filter(scenario -> isOutOfDate(scenario)).toList();
        return Map.of(
                "rampupRuns",
                runs.listUnderWay(),
                "rampupNames",
                all.stream().collect(Collectors.toMap(Scenario::id, Scenario::name)),
                "rampupOutOfDate",
                outOfDate,
                "rampupCount",
                all.size());
    }

    private boolean isOutOfDate(Scenario scenario) {
        List<Run> all = runs.list(scenario.id());
        return all.stream().allMatch(run -> run.state().isOver())
                && all.stream().noneMatch(run -> run.hasPlan() && run.version() == scenario.lastVersion());
    }
}
