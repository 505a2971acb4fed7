package fr.beffroi.workbench.rampup.certainty;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.beffroi.workbench.rampup.run.BackgroundTask;
import fr.beffroi.workbench.rampup.run.SolverSlots;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that finds out how sure a plan's date is: runs may take its place in between. */
@Configuration(proxyBeanMethods = false)
class CertaintyTask {
    private static final String NAME = "rampup-certainty";

    static TaskInstance<Void> instance(UUID run) {
        return new TaskInstance<>(NAME, run.toString());
    }

    @Bean
    static Task<Void> findCertainty(CertaintyWork work, SolverSlots slots) {
        return BackgroundTask.of(NAME, slots, (run, interrupted) -> work.workOut(UUID.fromString(run), interrupted));
    }
}
