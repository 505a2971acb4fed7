package fr.beffroi.workbench.meetings.plan;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.Events;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows a schedule to everybody, and has those told whose programme is new or differs: by a job that goes on where it was interrupted. */
@Component
public class Announcing {
    /** The job that sends what is due; its instance is the event's id, a slash, and the schedule's number. */
    public static final String JOB = "meetings-programmes";

    private final Events events;
    private final SchedulerClient scheduler;
    private final JdbcClient jdbc;

    Announcing(Events events, SchedulerClient scheduler, JdbcClient jdbc) {
        this.events = events;
        this.scheduler = scheduler;
        this.jdbc = jdbc;
    }

    /** Callers bring the transaction: the job is there if and only if the schedule is shown. */
    void announce(Event before, int number, Collection<UUID> touched) {
        events.publish(before.id(), number);
        if (!touched.isEmpty()) {
            jdbc.sql("""
                    update meetings.participant set mail_due = case when mail_due = 'programme' then mail_due else :mail end
                    where event = :event and id in (:touched)""")
                    .param("mail", before.isPublished() ? "programme-changed" : "programme")
                    .param("event", before.id())
                    .param("touched", touched)
                    .update();
        }
        scheduler.scheduleIfNotExists(new TaskInstance<>(JOB, before.id() + "/" + number), Instant.now());
    }
}
