package fr.beffroi.workbench.meetings.plan;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that works a schedule out: one at a time on a node, begun again where its node went down. */
@Configuration(proxyBeanMethods = false)
class ScheduleTask {
    static final String NAME = "meetings-schedule";
    private static final int WAIT_SECONDS = 1;
    private static final int RETRY_SECONDS = 20;

    static TaskInstance<Void> instance(UUID event, int number) {
        return new TaskInstance<>(NAME, event + "/" + number);
    }

    @Bean
    static Task<Void> makeSchedule(ObjectProvider<ScheduleMaking> making) {
        Semaphore place = new Semaphore(1);
        return Tasks.custom(NAME, Void.class)
                .onDeadExecutionRevive()
                .onFailureReschedule(FixedDelay.ofSeconds(RETRY_SECONDS))
                .execute((instance, context) -> {
                    if (!place.tryAcquire()) {
                        return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.ofSeconds(WAIT_SECONDS));
                    }
                    try {
                        String[] parts = instance.getId().split("/", 2);
                        making.getObject().make(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
                    } finally {
                        place.release();
                    }
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }
}
