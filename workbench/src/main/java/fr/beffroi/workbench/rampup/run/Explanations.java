package fr.beffroi.workbench.rampup.run;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sees to it that each plan is explained in full, in the transaction that keeps the plan. */
@Component
class Explanations {
    private final SchedulerClient scheduler;

    Explanations(SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    @EventListener
    void onRunFinished(RunFinished finished) {
        scheduler.scheduleIfNotExists(ExplanationTask.instance(finished.run()), Instant.now());
    }
}
