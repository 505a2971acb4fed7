package fr.beffroi.workbench.rampup.meeting;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.beffroi.engine.plan.RampUpPlan;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.RunFinished;
import fr.beffroi.workbench.rampup.run.Runs;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was worked out beforehand for meetings. They follow in the background once somebody wants to play with a version, the nearest cadences first. */
@Service
@Transactional
public class Outlooks {
    /** Percent of the model's cadences, in the order in which they are worked out. */
    public static final List<Integer> CADENCES = List.of(100, 110, 90, 120, 80, 130, 70, 140, 60, 150, 50);

    private final OutlookStore store;
    private final Scenarios scenarios;
    private final Runs runs;
    private final SchedulerClient scheduler;

    Outlooks(OutlookStore store, Scenarios scenarios, Runs runs, SchedulerClient scheduler) {
        this.store = store;
        this.scenarios = scenarios;
        this.runs = runs;
        this.scheduler = scheduler;
    }

    /** Those that are there, in rising cadences. */
    @Transactional(readOnly = true)
    public List<Outlook> list(UUID scenario, int version) {
        scenarios.get(scenario);
        return store.list(scenario, version);
    }

    /** Sees to it that those missing are being worked out. */
    public void prepare(UUID scenario, int version) {
        if (store.list(scenario, version).size() < CADENCES.size()) {
            scheduler.scheduleIfNotExists(OutlookTask.instance(scenario, version), Instant.now());
        }
    }

    /** The plan of the model as it is brings the first of them along; the others follow once somebody opens the meeting page. */
    @EventListener
    void onRunFinished(RunFinished finished) {
        Run run = runs.get(finished.run());
        if (run.settings().isPlain() && run.hasPlan()) {
            RampUpPlan plan = runs.getSolved(run.id()).plan();
            if (plan.explanationsComplete() && !plan.nextEuro().isEmpty()) {
                store.insert(
                        finished.scenario(),
                        finished.version(),
                        new Outlook(100, plan.nextEuro(), plan.solver().seconds()));
            }
        }
    }
}
