package fr.beffroi.workbench.readiness.region;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Counts every Monday before work, on one node; and once as soon as there is a register, so that the page does not wait for a Monday. */
@Configuration(proxyBeanMethods = false)
class PublicBarrierJobs {
    private static final String MONDAYS_AT_FIVE = "0 0 5 * * MON";
    private static final TaskDescriptor<Void> FIRST = TaskDescriptor.of("readiness-public-barriers-first");
    /** After whatever brings companies of the demo's. */
    private static final int AFTER_THE_DEMO = 40;

    @Bean
    static RecurringTask<Void> publicBarriersTask(ObjectProvider<PublicBarriers> barriers) {
        return Tasks.recurring("readiness-public-barriers", Schedules.cron(MONDAYS_AT_FIVE))
                .execute((instance, context) -> barriers.getObject().recount());
    }

    @Bean
    static OneTimeTask<Void> publicBarriersFirstTask(ObjectProvider<PublicBarriers> barriers) {
        return Tasks.oneTime(FIRST)
                .execute((instance, context) -> barriers.getObject().recount());
    }

    @Bean
    @Order(AFTER_THE_DEMO)
    static ApplicationRunner publicBarriersFirst(PublicBarriers barriers, SchedulerClient scheduler) {
        return arguments -> {
            if (barriers.list().isEmpty()) {
                scheduler.scheduleIfNotExists(FIRST.instance("first").scheduledTo(Instant.now()));
            }
        };
    }
}
