package fr.beffroi.workbench.rampup.near;

import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.demand.NeedPart;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.scenario.Scenario;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From a need's page to the scenario whose plan one of its makers or near makers could change; for officers. */
@Component
class NeedToLever implements NeedPart {
    private static final int ORDER = 20;

    private final Scenarios scenarios;

    NeedToLever(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public String fragment() {
        return "rampup/candidate-choice :: need";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isShown(Need need) {
        return Viewers.current().role() == Role.OFFICER
                && need.open()
                && !need.shape().processes().isEmpty();
    }

    @Override
    public Map<String, Object> model(Need need) {
        List<Scenario> all = scenarios.list().stream()
                .filter(one -> one.lastVersion() > 0)
                .filter(one -> need.scenario() == null || one.id().equals(need.scenario()))
                .toList();
        return Map.of(
                "nearScenarios",
                all,
                "nearItem",
                Optional.ofNullable(need.item()).orElse(""));
    }
}
