package fr.beffroi.workbench.rampup.stock;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.beffroi.workbench.rampup.run.BackgroundTask;
import fr.beffroi.workbench.rampup.run.SolverSlots;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that finds out where to keep stock: runs may take its place in between. */
@Configuration(proxyBeanMethods = false)
class StockTask {
    private static final String NAME = "rampup-stock";

    /** Named by numbers alone, so that one question is one job whoever asks it. */
    static TaskInstance<Void> instance(UUID scenario, int version, StockQuestion question) {
        return new TaskInstance<>(
                NAME,
                String.join(
                        "/",
                        scenario.toString(),
                        String.valueOf(version),
                        String.valueOf(question.product()),
                        String.valueOf(question.leadTimeWeeks()),
                        String.valueOf(question.variation()),
                        String.valueOf(question.serviceLevel())));
    }

    @Bean
    static Task<Void> placeStock(StockWork work, SolverSlots slots) {
        return BackgroundTask.of(NAME, slots, (instance, interrupted) -> {
            String[] part = instance.split("/");
            StockQuestion question = new StockQuestion(
                    Integer.parseInt(part[2]),
                    Integer.parseInt(part[3]),
                    Double.parseDouble(part[4]),
                    Double.parseDouble(part[5]));
            return work.workOut(UUID.fromString(part[0]), Integer.parseInt(part[1]), question, interrupted);
        });
    }
}
