package fr.beffroi.workbench.demand.notice.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks into the folders again and again, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class IntakeJobs {
    /** @param pause between two looks */
    @Bean
    static RecurringTask<Void> noticeFolderTask(
            ObjectProvider<NoticeFolder> folder, @Value("${beffroi.notices.pause:30s}") Duration pause) {
        return Tasks.recurring("demand-notice-folder", FixedDelay.of(pause))
                .execute((instance, context) ->
                        Viewers.runAs(Viewer.SYSTEM, () -> folder.getObject().look()));
    }
}
