package fr.beffroi.workbench.meetings.note;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.participant.ParticipantMail;
import fr.beffroi.workbench.web.format.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Writes to both sides of a next step that is still open, 9 and 21 days after it was agreed; and lets names, notes and what was agreed go after the event's term. */
@Service
public class StepReminders {
    private static final int FIRST_DAYS = 9;
    private static final int SECOND_DAYS = 21;
    private static final int MOST_A_RUN = 500;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final ParticipantMail mail;
    private final AuditLog audit;

    StepReminders(JdbcClient jdbc, TransactionOperations transactions, ParticipantMail mail, AuditLog audit) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.mail = mail;
        this.audit = audit;
    }

    private record Due(
            UUID id, UUID event, UUID guest, UUID host, String guestName, String hostName, LocalDate agreedOn) {}

    /** Sends what is due on a day; how many mails went out. The mail names the two sides and the day, never what was written. */
    public int sendDue(LocalDate today) {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            int sent = 0;
            for (Due due : listDue(today)) {
                int mails = send(due, due.guest(), due.hostName()) + send(due, due.host(), due.guestName());
                if (mails > 0) {
                    transactions.executeWithoutResult(status -> remember(due, today));
                }
                sent += mails;
            }
            return sent;
        });
    }

    private int send(Due due, UUID reader, String other) {
        return mail.send(
                reader,
                "next-step",
                "/rencontres/" + due.event() + "/rendez-vous/" + due.guest() + "/" + due.host(),
                language -> new Object[] {other, Formats.longDate(due.agreedOn(), language)},
                null);
    }

    private void remember(Due due, LocalDate today) {
        jdbc.sql("""
                update meetings.next_step set reminders = case when agreed_on + :second <= :today then 2 else 1 end where id = :id""")
                .param("second", SECOND_DAYS)
                .param("today", today)
                .param("id", due.id())
                .update();
        audit.record("event.step.remind", "event", due.event().toString(), Map.of("step", due.id()));
    }

    private List<Due> listDue(LocalDate today) {
        return Objects.requireNonNull(transactions.execute(status -> jdbc.sql("""
                select s.id, s.event, s.guest, s.host, g.name as guest_name, h.name as host_name, s.agreed_on from meetings.next_step s
                join meetings.participant g on g.id = s.guest join meetings.participant h on h.id = s.host
                where s.outcome is null and (s.reminders = 0 and s.agreed_on + :first <= :today or s.reminders < 2 and s.agreed_on + :second <= :today)
                order by s.agreed_on, s.id limit :most""")
                .param("first", FIRST_DAYS)
                .param("second", SECOND_DAYS)
                .param("today", today)
                .param("most", MOST_A_RUN)
                .query((row, index) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("event", UUID.class),
                        row.getObject("guest", UUID.class),
                        row.getObject("host", UUID.class),
                        row.getString("guest_name"),
                        row.getString("host_name"),
                        row.getObject("agreed_on", LocalDate.class)))
                .list()));
    }

    /** Lets go what people wrote at events whose term is over: names, notes, and the words of next steps, which keep their outcome; how many. */
    public int forget(LocalDate today) {
        return Viewers.callAs(
                Viewer.SYSTEM,
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    int gone = 0;
                    for (String sql : List.of(
                            "delete from meetings.attendee a using meetings.participant p join meetings.event e on e.id = p.event where p.id = a.participant and e.held_on + :kept < :today",
                            "delete from meetings.note n using meetings.event e where e.id = n.event and e.held_on + :kept < :today",
                            "update meetings.next_step s set text = null, written_by = null from meetings.event e where e.id = s.event and s.text is not null and e.held_on + :kept < :today")) {
                        gone += jdbc.sql(sql)
                                .param("kept", Event.KEPT_DAYS)
                                .param("today", today)
                                .update();
                    }
                    return gone;
                })));
    }
}
