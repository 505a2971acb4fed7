package fr.beffroi.workbench.identity.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals the audit log every few seconds. */
@Configuration(proxyBeanMethods = false)
class AuditSealing {
    private static final int SECONDS = 5;

    @Bean
    static RecurringTask<Void> auditSealingTask(AuditSealer sealer) {
        return Tasks.recurring("audit-seal", FixedDelay.ofSeconds(SECONDS))
                .execute((instance, context) -> Viewers.runAs(Viewer.SYSTEM, () -> {
                    while (sealer.sealBatch()) {
                        // A batch was full: there may be more.
                    }
                }));
    }
}
