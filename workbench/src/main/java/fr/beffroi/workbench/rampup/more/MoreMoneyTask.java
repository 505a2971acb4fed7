package fr.beffroi.workbench.rampup.more;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.beffroi.workbench.rampup.run.BackgroundTask;
import fr.beffroi.workbench.rampup.run.SolverSlots;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that plans again with more money: runs may take the solver in between. */
@Configuration(proxyBeanMethods = false)
class MoreMoneyTask {
    private static final String NAME = "rampup-more-money";
    private static final int ID = 36;

    static TaskInstance<Void> instance(UUID run, String programme) {
        return new TaskInstance<>(NAME, run + "/" + programme);
    }

    @Bean
    static Task<Void> workOutMoreMoney(MoreMoneyWork work, SolverSlots slots) {
        return BackgroundTask.of(
                NAME,
                slots,
                (instance, interrupted) -> work.workOut(
                        UUID.fromString(instance.substring(0, ID)), instance.substring(ID + 1), interrupted));
    }
}
