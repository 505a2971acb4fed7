package fr.beffroi.workbench.accounts.asking;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every morning, on one node, whether the 5th or the 15th has come: what was missed while the application was down is sent later. */
@Configuration(proxyBeanMethods = false)
class AskingJob {
    private static final LocalTime MORNING = LocalTime.of(7, 25);

    @Bean
    static RecurringTask<Void> accountsAskingTask(
            ObjectProvider<Asking> companies, ObjectProvider<BuyerAsking> buyers) {
        return Tasks.recurring("accounts-asking", Schedules.daily(MORNING)).execute((instance, context) -> {
            companies.getObject().sendDue(LocalDate.now());
            buyers.getObject().sendDue(LocalDate.now());
        });
    }
}
