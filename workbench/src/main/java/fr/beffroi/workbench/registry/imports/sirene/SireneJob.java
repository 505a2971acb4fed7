package fr.beffroi.workbench.registry.imports.sirene;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job by which stock files are imported; its instance bears the import's id. */
@Configuration(proxyBeanMethods = false)
class SireneJob {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("registry-sirene-import");

    @Bean
    OneTimeTask<Void> sireneImportTask(ObjectProvider<SireneImport> imports) {
        return Tasks.oneTime(TASK)
                .execute((instance, context) -> imports.getObject().run(UUID.fromString(instance.getId())));
    }
}
