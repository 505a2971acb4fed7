package fr.beffroi.workbench.database.event;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * Tells listeners again what they were not told to the end, because the database went away under them. After a restart of the application the same happens
 * at once; without one, mails and the like would wait for the next.
 */
@Configuration(proxyBeanMethods = false)
class OutstandingEvents {
    /** Longer than a slow mail server keeps a mail waiting: what is under way is not begun twice. */
    static final Duration LEAST_AGE = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    static RecurringTask<Void> outstandingEventsTask(IncompleteEventPublications publications) {
        return Tasks.recurring("outstanding-events", FixedDelay.of(PAUSE))
                .execute((instance, context) -> publications.resubmitIncompletePublicationsOlderThan(LEAST_AGE));
    }
}
