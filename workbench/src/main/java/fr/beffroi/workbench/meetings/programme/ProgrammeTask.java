package fr.beffroi.workbench.meetings.programme;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.beffroi.workbench.meetings.plan.Announcing;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that sends programmes, begun again where its node went down. */
@Configuration(proxyBeanMethods = false)
class ProgrammeTask {

    @Bean
    static OneTimeTask<Void> sendProgrammes(ObjectProvider<ProgrammeMail> mail) {
        return Tasks.oneTime(TaskDescriptor.of(Announcing.JOB))
                .execute((instance, context) -> mail.getObject()
                        .sendDue(UUID.fromString(instance.getId().split("/", 2)[0])));
    }
}
