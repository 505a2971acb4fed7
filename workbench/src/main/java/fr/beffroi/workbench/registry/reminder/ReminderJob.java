package fr.beffroi.workbench.registry.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds every morning, on one node. */
@Configuration(proxyBeanMethods = false)
class ReminderJob {
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    @Bean
    static RecurringTask<Void> credentialReminderTask(ObjectProvider<CredentialReminders> reminders) {
        return Tasks.recurring("registry-credential-reminders", Schedules.daily(MORNING))
                .execute((instance, context) -> reminders.getObject().sendDue());
    }
}
