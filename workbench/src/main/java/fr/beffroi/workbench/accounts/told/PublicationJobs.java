package fr.beffroi.workbench.accounts.told;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.beffroi.workbench.web.format.Formats;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Publishes on the 20th, once companies were asked twice for the month before, on one node; and once at the beginning, so that the page need not wait. */
@Configuration(proxyBeanMethods = false)
class PublicationJobs {
    private static final String ON_THE_TWENTIETH = "0 0 5 20 * *";
    private static final TaskDescriptor<Void> FIRST = TaskDescriptor.of("accounts-publication-first");
    /** After whatever brings the demo's statements. */
    private static final int AFTER_THE_DEMO = 90;

    @Bean
    static RecurringTask<Void> publicationTask(ObjectProvider<Publication> publication) {
        return Tasks.recurring("accounts-publication", Schedules.cron(ON_THE_TWENTIETH))
                .execute((instance, context) -> publication.getObject().publish(Formats.dayInRegion(Instant.now())));
    }

    @Bean
    static OneTimeTask<Void> publicationFirstTask(ObjectProvider<Publication> publication) {
        return Tasks.oneTime(FIRST)
                .execute((instance, context) -> publication.getObject().publish(Formats.dayInRegion(Instant.now())));
    }

    @Bean
    @Order(AFTER_THE_DEMO)
    static ApplicationRunner publicationFirst(PublicEffects effects, SchedulerClient scheduler) {
        return arguments -> {
            if (effects.findLastPublication().isEmpty()) {
                scheduler.scheduleIfNotExists(FIRST.instance("first").scheduledTo(Instant.now()));
            }
        };
    }
}
