package fr.beffroi.workbench.rampup.run;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.beffroi.engine.io.LoadedModel;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import fr.beffroi.workbench.rampup.scenario.UnknownScenarioException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs, as far as the viewer may see them: asked for, watched, stopped, read. */
@Service
@Transactional
public class Runs {
    private final RunStore store;
    private final Scenarios scenarios;
    private final SchedulerClient scheduler;
    private final AuditLog audit;
    private final WithoutStore outcomes;
    private final StoredPlans plans;

    Runs(
            RunStore store,
            Scenarios scenarios,
            SchedulerClient scheduler,
            AuditLog audit,
            WithoutStore outcomes,
            StoredPlans plans) {
        this.store = store;
        this.scenarios = scenarios;
        this.scheduler = scheduler;
        this.audit = audit;
        this.outcomes = outcomes;
        this.plans = plans;
    }

    /** A plan, and the model it really is a plan of. */
    public record Solved(LoadedModel loaded, RampUpPlan plan) {}

    /** Asks for a run; it begins as soon as a node has a solver free. */
    public UUID start(UUID scenario, int version, RunSettings settings) {
        return start(UUID.randomUUID(), scenario, version, settings);
    }

    /** As {@link #start(UUID, int, RunSettings)}, under an id of the caller's. */
    public UUID start(UUID id, UUID scenario, int version, RunSettings settings) {
        scenarios.getModel(scenario, version);
        store.insert(id, scenario, version, settings, Viewers.current().person());
        audit.record("run.start", "scenario", scenario.toString(), Map.of("run", id.toString(), "version", version));
        // In the same transaction: the job is there if and only if the run is.
        scheduler.schedule(RunTask.instance(id), Instant.now());
        return id;
    }

    /** @throws UnknownScenarioException where there is none, or none the viewer may see */
    @Transactional(readOnly = true)
    public Run get(UUID id) {
        return store.find(id).orElseThrow(() -> new UnknownScenarioException("run " + id));
    }

    /** As {@link #get(UUID)}, where it must be one of this scenario. */
    @Transactional(readOnly = true)
    public Run get(UUID scenario, UUID id) {
        Run run = get(id);
        if (!run.scenario().equals(scenario)) {
            throw new UnknownScenarioException("run " + id + " of scenario " + scenario);
        }
        return run;
    }

    /** Of a scenario, the newest first. */
    @Transactional(readOnly = true)
    public List<Run> list(UUID scenario) {
        return store.list(scenario);
    }

    /** Waiting or running, the longest asked for first. */
    @Transactional(readOnly = true)
    public List<Run> listUnderWay() {
        return store.listUnderWay();
    }

    /** Asks for the best plan so far. */
    public void stop(UUID id) {
        Run run = get(id);
        store.askStop(id);
        audit.record("run.stop", "scenario", run.scenario().toString(), Map.of("run", id.toString()));
    }

    /** Tells whoever watches a run, on whichever node, that it is worth another look; as soon as this transaction is committed. */
    public void tell(UUID id) {
        store.tell(id);
    }

    /**
     * The plan of a run with its bottlenecks, and the model it is a plan of; for those who may see both.
     *
     * @throws UnknownScenarioException where there is none the viewer may see
     */
    @Transactional(readOnly = true)
    public Solved getSolved(UUID id) {
        return findSolved(id).orElseThrow(() -> new UnknownScenarioException("plan of run " + id));
    }

    /** What goes without each of a plan's levers, as far as it is worked out; none where the viewer may not see it. */
    @Transactional(readOnly = true)
    public List<WithoutLever> listWithout(UUID id) {
        return outcomes.list(id);
    }

    /** As {@link #getSolved}; empty where there is no verified plan, or none the viewer may see. */
    @Transactional(readOnly = true)
    public Optional<Solved> findSolved(UUID id) {
        return plans.find(id);
    }
}
