package fr.beffroi.workbench.rampup.meeting;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.beffroi.workbench.rampup.run.SolverSlots;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that works out a version's outlooks, one cadence after the other: between two of them runs may take the solver. */
@Configuration(proxyBeanMethods = false)
class OutlookTask {
    static final String NAME = "rampup-outlook";
    private static final int WAIT_SECONDS = 1;
    /** Longer than others wait, so that one of their steps comes in between. */
    private static final int REST_SECONDS = 2;

    private static final int RETRY_SECONDS = 60;

    static TaskInstance<Void> instance(UUID scenario, int version) {
        return new TaskInstance<>(NAME, scenario + "/" + version);
    }

    @Bean
    static Task<Void> workOutOutlooks(OutlookWork work, SolverSlots slots) {
        return Tasks.custom(NAME, Void.class)
                .onDeadExecutionRevive()
                .onFailureReschedule(FixedDelay.ofSeconds(RETRY_SECONDS))
                .execute((instance, context) -> {
                    if (!slots.tryTakeInBackground()) {
                        return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.ofSeconds(WAIT_SECONDS));
                    }
                    String[] id = instance.getId().split("/");
                    try {
                        boolean more = work.workOutNext(
                                UUID.fromString(id[0]),
                                Integer.parseInt(id[1]),
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
