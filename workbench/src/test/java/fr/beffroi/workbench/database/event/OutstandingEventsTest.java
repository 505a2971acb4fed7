package fr.beffroi.workbench.database.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.beffroi.workbench.funding.file.FileMoved;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What a listener was not told to the end is told again, without a restart; what may still be under way is left alone. */
@WorkbenchTest
class OutstandingEventsTest {
    /** What the application is told by nobody in particular. */
    private static final Duration LEAST_AGE = Duration.ofMinutes(3);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private InOwnName inOwnName;

    @Autowired
    private SchedulerClient scheduler;

    @Test
    void whatWasLeftIsDone() throws InterruptedException {
        UUID old = leave(LEAST_AGE.plusMinutes(1));
        UUID young = leave(Duration.ZERO);
        UUID leftAgain = leave(LEAST_AGE.plusMinutes(9));
        markTold(leftAgain, LEAST_AGE.plusMinutes(1));
        UUID beingTold = leave(LEAST_AGE.plusMinutes(9));
        markTold(beingTold, Duration.ZERO);

        scheduler.getScheduledExecutions().stream()
                .map(one -> one.getTaskInstance())
                .filter(one -> one.getTaskName().equals("outstanding-events"))
                .forEach(one -> scheduler.reschedule(one, Instant.now()));

        Instant end = Instant.now().plus(PATIENCE);
        while (!(isDone(old) && isDone(leftAgain)) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(isDone(old)).as("done after " + LEAST_AGE).isTrue();
        assertThat(isDone(leftAgain)).as("left while it was told again").isTrue();
        for (UUID underWay : List.of(young, beingTold)) {
            assertThat(isDone(underWay)).as("may be under way").isFalse();
            inOwnName.run(() -> jdbc.sql("delete from platform.event_publication where id = :id")
                    .param("id", underWay)
                    .update());
        }
    }

    private void markTold(UUID id, Duration ago) {
        inOwnName.run(() ->
                jdbc.sql("""
                update platform.event_publication set status = 'RESUBMITTED', completion_attempts = 1,
                    last_resubmission_date = now() - make_interval(secs => :seconds) where id = :id""").param("id", id).param("seconds", ago.toSeconds()).update());
    }

    /** As a database that went away leaves it: published, never completed. */
    private UUID leave(Duration ago) {
        UUID id = UUID.randomUUID();
        FileMoved event = new FileMoved(UUID.randomUUID(), 1, "000000018", 1, "submit", true, "submitted");
        inOwnName.run(() -> jdbc.sql("""
                insert into platform.event_publication (id, listener_id, event_type, serialized_event, publication_date, status, completion_attempts)
                values (:id, 'fr.beffroi.workbench.funding.message.FileMail.on(fr.beffroi.workbench.funding.file.FileMoved)',
                    'fr.beffroi.workbench.funding.file.FileMoved', :event, now() - make_interval(secs => :seconds), 'PUBLISHED', 0)""")
                .param("id", id)
                .param("event", JsonMapper.shared().writeValueAsString(event))
                .param("seconds", ago.toSeconds())
                .update());
        return id;
    }

    private boolean isDone(UUID id) {
        return inOwnName.call(
                () -> jdbc.sql("select completion_date is not null from platform.event_publication where id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .single());
    }
}
