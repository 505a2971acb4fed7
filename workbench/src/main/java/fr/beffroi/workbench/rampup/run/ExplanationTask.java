package fr.beffroi.workbench.rampup.run;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that explains a plan in full, step by step: between two of them, and within one, runs may take the solver. */
@Configuration(proxyBeanMethods = false)
class ExplanationTask {
    static final String NAME = "rampup-explanation";
    private static final int WAIT_SECONDS = 1;
    /** Longer than others wait, so that one of their steps comes in between. */
    private static final int REST_SECONDS = 2;

    private static final int RETRY_SECONDS = 60;

    static TaskInstance<Void> instance(UUID run) {
        return new TaskInstance<>(NAME, run.toString());
    }

    @Bean
    static Task<Void> explainRun(Explaining explaining, SolverSlots slots) {
        return Tasks.custom(NAME, Void.class)
                .onDeadExecutionRevive()
                .onFailureReschedule(FixedDelay.ofSeconds(RETRY_SECONDS))
                .execute((instance, context) -> {
                    if (!slots.tryTakeInBackground()) {
                        return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.ofSeconds(WAIT_SECONDS));
                    }
                    try {
                        boolean more = explaining.explainNext(
                                UUID.fromString(instance.getId()),
                                () -> slots.isWanted()
                                        || context.getSchedulerState().isShuttingDown());
                        return more
                                ? new CompletionHandler.OnCompleteReschedule<>(FixedDelay.ofSeconds(REST_SECONDS))
                                : new CompletionHandler.OnCompleteRemove<>();
                    } finally {
                        slots.giveBack();
                    }
                });
    }
}
