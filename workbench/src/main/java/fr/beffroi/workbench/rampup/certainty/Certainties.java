package fr.beffroi.workbench.rampup.certainty;

import fr.beffroi.engine.simulate.Simulation;
import fr.beffroi.workbench.rampup.run.BackgroundJobs;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.RunFinished;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How sure the dates of plans are, as far as the viewer may see their runs. Worked out once a plan is there, or where {@code beffroi.rampup.ahead}
 * is false, once somebody reads it.
 */
@Service
@Transactional
public class Certainties {
    private final CertaintyStore store;
    private final BackgroundJobs jobs;
    private final boolean ahead;

    Certainties(CertaintyStore store, BackgroundJobs jobs, @Value("${beffroi.rampup.ahead:true}") boolean ahead) {
        this.store = store;
        this.jobs = jobs;
        this.ahead = ahead;
    }

    /** The whole simulation of a run's plan; empty while it is being worked out, which this call begins, and where nothing is uncertain. */
    public Optional<Simulation> find(Run run) {
        Optional<Simulation> found = store.find(run.id());
        if (found.isEmpty()) {
            begin(run);
        }
        return found;
    }

    /** The date of a run's plan with its probability; empty as for {@link #find}. Begins it only where dates are worked out ahead. */
    public Optional<Sure> findSure(Run run) {
        Optional<Sure> found = Optional.ofNullable(list(List.of(run.id())).get(run.id()));
        if (found.isEmpty() && ahead) {
            begin(run);
        }
        return found;
    }

    private void begin(Run run) {
        if (run.hasPlan()) {
            jobs.begin(CertaintyTask.instance(run.id()));
        }
    }

    /** How far a simulation is that {@link #find} began. */
    @Transactional(readOnly = true)
    public CertaintyProgress getProgress(Run run) {
        return store.findProgress(run.id()).orElse(CertaintyProgress.WAITING);
    }

    /** The dates with their probabilities, by run; those that are not worked out are absent. */
    @Transactional(readOnly = true)
    public Map<UUID, Sure> list(Collection<UUID> runs) {
        return store.list(runs);
    }

    @EventListener
    void onRunFinished(RunFinished finished) {
        if (ahead) {
            jobs.begin(CertaintyTask.instance(finished.run()));
        }
    }
}
