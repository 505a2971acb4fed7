package fr.beffroi.workbench.accounts.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.format.Formats;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the last month's report on the 20th, after companies were asked twice and effects were published, on one node. */
@Configuration(proxyBeanMethods = false)
class ReportJob {
    private static final String ON_THE_TWENTIETH = "0 0 6 20 * *";

    @Bean
    static RecurringTask<Void> monthlyReportTask(ObjectProvider<Reports> reports) {
        return Tasks.recurring("accounts-monthly-report", Schedules.cron(ON_THE_TWENTIETH))
                .execute((instance, context) -> Viewers.runAs(
                        Viewer.SYSTEM,
                        () -> reports.getObject()
                                .make(Formats.dayInRegion(Instant.now()).minusMonths(1))));
    }
}
