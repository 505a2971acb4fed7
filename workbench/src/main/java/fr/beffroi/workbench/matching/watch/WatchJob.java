package fr.beffroi.workbench.matching.watch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells every morning, on one node. */
@Configuration(proxyBeanMethods = false)
class WatchJob {
    private static final LocalTime MORNING = LocalTime.of(7, 40);

    @Bean
    static RecurringTask<Void> watchDigestTask(ObjectProvider<WatchDigests> digests) {
        return Tasks.recurring("matching-watch-digests", Schedules.daily(MORNING))
                .execute((instance, context) -> digests.getObject().sendDue(LocalDate.now()));
    }
}
