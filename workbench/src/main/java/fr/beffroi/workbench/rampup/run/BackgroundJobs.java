package fr.beffroi.workbench.rampup.run;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins jobs that nobody waits for. Two readers of one page ask for the same job at the same moment: the second waits until the first has written
 * it down, because the scheduler's own look before it writes is no protection inside a transaction.
 */
@Component
public class BackgroundJobs {
    private final SchedulerClient scheduler;
    private final JdbcClient jdbc;

    BackgroundJobs(SchedulerClient scheduler, JdbcClient jdbc) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
    }

    /** Begins the job as soon as this transaction is committed, unless it is under way. */
    @Transactional
    public void begin(TaskInstance<Void> job) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:job))")
                .param("job", job.getTaskAndInstance())
                .query()
                .singleRow();
        scheduler.scheduleIfNotExists(job, Instant.now());
    }
}
