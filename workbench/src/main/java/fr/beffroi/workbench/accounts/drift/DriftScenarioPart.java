package fr.beffroi.workbench.accounts.drift;

import fr.beffroi.workbench.accounts.statement.Statements;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.ScenarioPart;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.Runs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How far a followed plan has moved, on its scenario's page. */
@Component
class DriftScenarioPart implements ScenarioPart {
    private final FollowedPlans plans;
    private final Runs runs;

    DriftScenarioPart(FollowedPlans plans, Runs runs) {
        this.plans = plans;
        this.runs = runs;
    }

    @Override
    public String fragment() {
        return "accounts/drift :: part";
    }

    @Override
    public Map<String, Object> model(UUID scenario) {
        Map<String, Object> model = new HashMap<>();
        List<Drift> drifts = plans.list(scenario);
        model.put("accountsDrifts", drifts);
        model.put("accountsFollowed", plans.isFollowed(scenario));
        model.put("accountsMonth", Statements.monthAsked(LocalDate.now()));
        model.put("accountsMayFollow", Viewers.current().role() == Role.OFFICER);
        runs.list(scenario).stream()
                .filter(Run::hasPlan)
                .filter(run -> run.settings().isPlain())
                .findFirst()
                .ifPresent(run -> model.put("accountsRun", run.id()));
        return model;
    }
}
