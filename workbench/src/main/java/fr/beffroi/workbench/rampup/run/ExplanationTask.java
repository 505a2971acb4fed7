package fr.beffroi.workbench.rampup.run;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that explains a plan in full, step by step: between two of them, and within one, runs may take the solver. */
@Configuration(proxyBeanMethods = false)
class ExplanationTask {
    private static final String NAME = "rampup-explanation";

    static TaskInstance<Void> instance(UUID run) {
        return new TaskInstance<>(NAME, run.toString());
    }

    @Bean
    static Task<Void> explainRun(Explaining explaining, SolverSlots slots) {
        return BackgroundTask.of(
                NAME, slots, (run, interrupted) -> explaining.explainNext(UUID.fromString(run), interrupted));
    }
}
