package fr.beffroi.workbench.meetings.note;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reminds of next steps, and forgets what is past its term, every morning on one node. */
@Configuration(proxyBeanMethods = false)
class StepJob {
    private static final LocalTime MORNING = LocalTime.of(7, 20);

    @Bean
    static RecurringTask<Void> nextStepTask(ObjectProvider<StepReminders> reminders) {
        return Tasks.recurring("meetings-next-steps", Schedules.daily(MORNING)).execute((instance, context) -> {
            reminders.getObject().sendDue(LocalDate.now());
            reminders.getObject().forget(LocalDate.now());
        });
    }
}
