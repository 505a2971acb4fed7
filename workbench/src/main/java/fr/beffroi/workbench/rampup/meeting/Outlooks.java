package fr.beffroi.workbench.rampup.meeting;

import fr.beffroi.workbench.rampup.run.BackgroundJobs;
import fr.beffroi.workbench.rampup.run.RunFinished;
import fr.beffroi.workbench.rampup.scenario.Scenarios;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was worked out beforehand for meetings. Once a version has a plan, its outlooks follow in the background, the nearest cadences first; where
 * {@code beffroi.rampup.ahead} is false, only once somebody opens the meeting.
 */
@Service
@Transactional
public class Outlooks {
    /** Percent of the model's cadences, in the order in which they are worked out. */
    public static final List<Integer> CADENCES = List.of(100, 110, 90, 120, 80, 130, 70, 140, 60, 150, 50);

    private final OutlookStore store;
    private final Scenarios scenarios;
    private final BackgroundJobs jobs;
    private final boolean ahead;

    Outlooks(
            OutlookStore store,
            Scenarios scenarios,
            BackgroundJobs jobs,
            @Value("${beffroi.rampup.ahead:true}") boolean ahead) {
        this.store = store;
        this.scenarios = scenarios;
        this.jobs = jobs;
        this.ahead = ahead;
    }

    /**
     * A version with what is known of it; what is missing is then being worked out.
     *
     * @throws fr.beffroi.workbench.rampup.scenario.UnknownScenarioException where there is no such version, or none the viewer may see
     */
    Meeting open(UUID scenario, int version) {
        Meeting meeting = new Meeting(scenarios.getModel(scenario, version).model(), store.list(scenario, version));
        prepare(scenario, version, meeting.known());
        return meeting;
    }

    private void prepare(UUID scenario, int version, List<Outlook> known) {
        if (known.size() < CADENCES.size()) {
            jobs.begin(OutlookTask.instance(scenario, version));
        }
    }

    @EventListener
    void onRunFinished(RunFinished finished) {
        if (ahead) {
            prepare(finished.scenario(), finished.version(), store.list(finished.scenario(), finished.version()));
        }
    }
}
