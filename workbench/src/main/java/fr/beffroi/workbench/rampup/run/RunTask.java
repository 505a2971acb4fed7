package fr.beffroi.workbench.rampup.run;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job of a run. A node that goes down under it stops its heartbeat; another, or the same one once back, then begins the run again. */
@Configuration(proxyBeanMethods = false)
class RunTask {
    static final String NAME = "rampup-run";
    private static final int WAIT_SECONDS = 1;
    private static final int RETRY_SECONDS = 20;

    static TaskInstance<Void> instance(UUID run) {
        return new TaskInstance<>(NAME, run.toString());
    }

    @Bean
    static Task<Void> planRun(Planning planning, SolverSlots slots) {
        return Tasks.custom(NAME, Void.class)
                .onDeadExecutionRevive()
                .onFailureReschedule(FixedDelay.ofSeconds(RETRY_SECONDS))
                .execute((instance, context) -> {
                    if (!slots.tryTake()) {
                        return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.ofSeconds(WAIT_SECONDS));
                    }
                    try {
                        planning.plan(
                                UUID.fromString(instance.getId()),
                                () -> context.getSchedulerState().isShuttingDown());
                    } catch (GoingDownException e) {
                        // No failure: the next start, or another node, takes it up at once.
                        return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.ofSeconds(WAIT_SECONDS));
                    } finally {
                        slots.giveBack();
                    }
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }
}
