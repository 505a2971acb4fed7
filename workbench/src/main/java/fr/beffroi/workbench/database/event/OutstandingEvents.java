package fr.beffroi.workbench.database.event;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * Tells listeners again what they were not told to the end, because the database went away under them. After a restart of the application the same happens
 * at once; without one, mails and the like would wait for the next.
 */
@Configuration(proxyBeanMethods = false)
class OutstandingEvents {
    /** An event that was being told again when the database went away stays marked as that, and such ones are not told again: the mark is taken back. */
    private static final String LEFT_AGAIN = """
            update platform.event_publication set status = 'FAILED'
            where status = 'RESUBMITTED' and completion_date is null and last_resubmission_date < now() - make_interval(secs => :seconds)""";

    /**
     * @param leastAge longer than a slow mail server keeps a mail waiting: what is under way is not begun twice
     * @param pause between two looks
     */
    @Bean
    static RecurringTask<Void> outstandingEventsTask(
            IncompleteEventPublications publications,
            JdbcClient jdbc,
            @Value("${beffroi.events.least-age:3m}") Duration leastAge,
            @Value("${beffroi.events.pause:1m}") Duration pause) {
        return Tasks.recurring("outstanding-events", FixedDelay.of(pause)).execute((instance, context) -> {
            jdbc.sql(LEFT_AGAIN).param("seconds", leastAge.toSeconds()).update();
            publications.resubmitIncompletePublicationsOlderThan(leastAge);
        });
    }
}
