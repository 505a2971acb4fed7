package fr.beffroi.workbench.rampup.run;

import fr.beffroi.engine.io.PlanJson;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Plans with the models they are plans of. Callers bring the transaction; row-level security decides what it shows. */
@Component
class StoredPlans {
    private final RunStore store;
    private final Scenarios scenarios;

    StoredPlans(RunStore store, Scenarios scenarios) {
        this.store = store;
        this.scenarios = scenarios;
    }

    /** Empty where there is no verified plan, or none the viewer may see. */
    Optional<Runs.Solved> find(UUID run) {
        return store.find(run)
                .filter(Run::hasPlan)
                .flatMap(found -> store.findExplainedPlan(run)
                        .map(plan -> new Runs.Solved(
                                AdaptedModel.of(
                                        scenarios.getModel(found.scenario(), found.version()), found.settings()),
                                PlanJson.read(plan.getBytes(StandardCharsets.UTF_8)))));
    }
}
