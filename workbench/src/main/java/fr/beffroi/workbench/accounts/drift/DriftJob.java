package fr.beffroi.workbench.accounts.drift;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.beffroi.workbench.accounts.statement.Statements;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets followed plans again from the 8th of a month on, when the first answers are in; and looks often whether such a plan has come. */
@Configuration(proxyBeanMethods = false)
class DriftJob {
    private static final int FROM_DAY = 8;
    private static final LocalTime NIGHT = LocalTime.of(3, 40);

    @Bean
    static RecurringTask<Void> accountsSetAgainTask(ObjectProvider<DriftWatch> watch) {
        return Tasks.recurring("accounts-set-again", Schedules.daily(NIGHT)).execute((instance, context) -> {
            LocalDate today = LocalDate.now();
            if (today.getDayOfMonth() >= FROM_DAY) {
                watch.getObject().setAllAgain(Statements.monthAsked(today));
            }
        });
    }

    @Bean
    static RecurringTask<Void> accountsDriftTask(
            ObjectProvider<DriftWatch> watch, @Value("${beffroi.accounts.drift-pause:1m}") Duration pause) {
        return Tasks.recurring("accounts-drift", FixedDelay.of(pause))
                .execute((instance, context) -> watch.getObject().look());
    }
}
