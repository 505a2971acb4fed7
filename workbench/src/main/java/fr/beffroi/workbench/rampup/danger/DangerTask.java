package fr.beffroi.workbench.rampup.danger;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.beffroi.workbench.rampup.run.BackgroundTask;
import fr.beffroi.workbench.rampup.run.SolverSlots;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that finds out whom a plan hangs on, one danger a step: runs may take its place in between. */
@Configuration(proxyBeanMethods = false)
class DangerTask {
    private static final String NAME = "rampup-dangers";

    static TaskInstance<Void> instance(UUID run) {
        return new TaskInstance<>(NAME, run.toString());
    }

    @Bean
    static Task<Void> findDangers(DangerWork work, SolverSlots slots) {
        return BackgroundTask.of(NAME, slots, (run, interrupted) -> work.workOut(UUID.fromString(run), interrupted));
    }
}
