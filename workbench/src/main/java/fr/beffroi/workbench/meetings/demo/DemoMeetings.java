package fr.beffroi.workbench.meetings.demo;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the demo's two events the first time; the schedule of the first is worked out by a job, so that the start does not wait for it. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoMeetings {
    private static final TaskDescriptor<Void> SCHEDULE = TaskDescriptor.of("meetings-demo");
    /** After the companies. */
    private static final int AFTER_THE_REGION = 50;

    @Bean
    static OneTimeTask<Void> demoSchedule(ObjectProvider<DemoAssises> assises) {
        return Tasks.oneTime(SCHEDULE)
                .execute((instance, context) -> assises.getObject().publish());
    }

    @Bean
    @Order(AFTER_THE_REGION)
    static ApplicationRunner demoMeetingsMade(
            DemoAssises assises, SchedulerClient scheduler, TransactionOperations transactions) {
        return arguments -> Viewers.runAs(
                Viewer.SYSTEM,
                () -> transactions.executeWithoutResult(status -> {
                    if (!assises.areThere()) {
                        assises.create();
                        scheduler.scheduleIfNotExists(SCHEDULE.instance("first").scheduledTo(Instant.now()));
                    }
                }));
    }
}
