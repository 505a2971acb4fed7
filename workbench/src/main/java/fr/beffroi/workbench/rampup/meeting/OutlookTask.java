package fr.beffroi.workbench.rampup.meeting;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.beffroi.workbench.rampup.run.BackgroundTask;
import fr.beffroi.workbench.rampup.run.SolverSlots;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that works out a version's outlooks, one cadence after the other: between two of them runs may take the solver. */
@Configuration(proxyBeanMethods = false)
class OutlookTask {
    private static final String NAME = "rampup-outlook";

    static TaskInstance<Void> instance(UUID scenario, int version) {
        return new TaskInstance<>(NAME, scenario + "/" + version);
    }

    @Bean
    static Task<Void> workOutOutlooks(OutlookWork work, SolverSlots slots) {
        return BackgroundTask.of(NAME, slots, (version, interrupted) -> {
            String[] id = version.split("/");
            return work.workOutNext(UUID.fromString(id[0]), Integer.parseInt(id[1]), interrupted);
        });
    }
}
