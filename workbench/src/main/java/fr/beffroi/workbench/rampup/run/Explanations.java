package fr.beffroi.workbench.rampup.run;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that each plan is explained in full: once it is there, or where {@code beffroi.rampup.ahead} is false, once somebody reads it.
 */
@Component
@Transactional
public class Explanations {
    private final BackgroundJobs jobs;
    private final WithoutStore outcomes;
    private final boolean ahead;

    Explanations(BackgroundJobs jobs, WithoutStore outcomes, @Value("${beffroi.rampup.ahead:true}") boolean ahead) {
        this.jobs = jobs;
        this.outcomes = outcomes;
        this.ahead = ahead;
    }

    /** Somebody reads the plan of this run: what is not worked out yet soon will be. */
    public void prepare(Run run) {
        if (run.hasPlan() && (!run.explained() || outcomes.list(run.id()).isEmpty())) {
            schedule(run.id());
        }
    }

    @EventListener
    void onRunFinished(RunFinished finished) {
        if (ahead) {
            schedule(finished.run());
        }
    }

    private void schedule(UUID run) {
        jobs.begin(ExplanationTask.instance(run));
    }
}
