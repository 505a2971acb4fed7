package fr.beffroi.workbench.funding.deadline;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds every morning, on one node. */
@Configuration(proxyBeanMethods = false)
class DeadlineJob {
    private static final LocalTime MORNING = LocalTime.of(7, 20);

    @Bean
    static RecurringTask<Void> deadlineReminderTask(ObjectProvider<DeadlineReminders> reminders) {
        return Tasks.recurring("funding-deadline-reminders", Schedules.daily(MORNING))
                .execute((instance, context) -> reminders.getObject().sendDue(LocalDate.now()));
    }
}
