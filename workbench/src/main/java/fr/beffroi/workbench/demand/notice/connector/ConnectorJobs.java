package fr.beffroi.workbench.demand.notice.connector;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks the sources again and again, and one of them when an officer wants it now. */
@Configuration(proxyBeanMethods = false)
class ConnectorJobs {
    static final TaskDescriptor<Void> ASK = TaskDescriptor.of("demand-connector");

    @Bean
    static OneTimeTask<Void> askConnectorTask(ObjectProvider<Connectors> connectors) {
        return Tasks.oneTime(ASK)
                .execute((instance, context) -> Viewers.runAs(
                        Viewer.SYSTEM, () -> connectors.getObject().run(instance.getId())));
    }

    /** @param pause between two rounds */
    @Bean
    static RecurringTask<Void> askConnectorsTask(
            ObjectProvider<Connectors> connectors, @Value("${beffroi.notices.ask:1h}") Duration pause) {
        return Tasks.recurring("demand-connectors", FixedDelay.of(pause))
                .execute((instance, context) -> Viewers.runAs(
                        Viewer.SYSTEM, () -> connectors.getObject().runAll()));
    }
}
