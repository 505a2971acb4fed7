package fr.beffroi.workbench.rampup.danger;

import fr.beffroi.engine.robust.Danger;
import fr.beffroi.engine.robust.Robustness;
import fr.beffroi.engine.robust.RobustnessRequest;
import fr.beffroi.workbench.rampup.run.BackgroundJobs;
import fr.beffroi.workbench.rampup.run.Run;
import fr.beffroi.workbench.rampup.run.RunFinished;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom plans hang on, as far as the viewer may see their runs. Worked out once a plan is there, or where {@code beffroi.rampup.ahead} is false,
 * once somebody reads it.
 */
@Service
@Transactional
class Dangers {
    /** Less than this is rounding. */
    private static final double LEAST_BACKLOG = 1e-6;

    private final DangerStore store;
    private final BackgroundJobs jobs;
    private final boolean ahead;

    Dangers(DangerStore store, BackgroundJobs jobs, @Value("${beffroi.rampup.ahead:true}") boolean ahead) {
        this.store = store;
        this.jobs = jobs;
        this.ahead = ahead;
    }

    /** What is known of a run's plan; empty, or without all answers, while it is being worked out, which this call begins. */
    Optional<Robustness> find(Run run) {
        Optional<Robustness> found = store.find(run.id());
        boolean isWhole = found.isPresent() && nextToAnswer(found.get()).isEmpty();
        if (run.hasPlan() && !isWhole) {
            jobs.begin(DangerTask.instance(run.id()));
        }
        return found;
    }

    /** The ten that cost most, those that cost nothing left out. */
    static List<Danger> worst(Robustness robustness) {
        return robustness.dangers().stream()
                .filter(danger -> danger.backlogAdded() > LEAST_BACKLOG)
                .limit(RobustnessRequest.USUAL_REPLANS)
                .toList();
    }

    /** How many of the worst are answered. */
    static long countAnswered(Robustness robustness) {
        return worst(robustness).stream()
                .filter(danger -> danger.bestAnswer() != null)
                .count();
    }

    /** The worst of them that has no answer yet; empty once all are there. */
    static Optional<Danger> nextToAnswer(Robustness robustness) {
        return worst(robustness).stream()
                .filter(danger -> danger.bestAnswer() == null)
                .findFirst();
    }

    @EventListener
    void onRunFinished(RunFinished finished) {
        if (ahead) {
            jobs.begin(DangerTask.instance(finished.run()));
        }
    }
}
