package fr.beffroi.workbench.meetings.programme;

import fr.beffroi.workbench.identity.Enclosed;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.Events;
import fr.beffroi.workbench.meetings.participant.ParticipantMail;
import fr.beffroi.workbench.web.format.Formats;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sends programmes to those whose programme is new or differs: its lines in words, and as a calendar file. */
@Component
class ProgrammeMail {
    private final Events events;
    private final OwnProgrammes programmes;
    private final CalendarFile calendar;
    private final ParticipantMail mail;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    ProgrammeMail(
            Events events,
            OwnProgrammes programmes,
            CalendarFile calendar,
            ParticipantMail mail,
            MessageSource messages,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.events = events;
        this.programmes = programmes;
        this.calendar = calendar;
        this.mail = mail;
        this.messages = messages;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Sends what is due of an event; what was sent is not due any more, also where the rest is interrupted. */
    void sendDue(UUID id) {
        Viewers.runAs(Viewer.SYSTEM, () -> {
            Event event = Objects.requireNonNull(transactions.execute(status -> events.get(id)));
            List<Programme> all = Objects.requireNonNull(transactions.execute(status -> programmes.list(event)));
            Map<UUID, String> due = listDue(id);
            for (Programme one : all) {
                UUID participant = one.participant().id();
                String key = due.get(participant);
                // Where nobody could be written to it stays due, and goes out with the next schedule.
                if (key != null && send(one, key) > 0) {
                    transactions.executeWithoutResult(
                            status -> jdbc.sql("update meetings.participant set mail_due = null where id = :id")
                                    .param("id", participant)
                                    .update());
                }
            }
        });
    }

    private int send(Programme programme, String key) {
        UUID participant = programme.participant().id();
        return mail.send(
                participant,
                key,
                "/rencontres/" + programme.event().id() + "/programme?participant=" + participant,
                language -> new Object[] {
                    programme.event().name(),
                    Formats.longDate(programme.event().heldOn(), language),
                    programme.event().place(),
                    programme.participant().name(),
                    lines(programme, language)
                },
                new Enclosed(
                        "programme.ics",
                        CalendarFile.MEDIA_TYPE,
                        calendar.write(programme, Instant.now(), Locale.FRENCH)));
    }

    private String lines(Programme programme, Locale language) {
        if (programme.lines().isEmpty()) {
            return messages.getMessage("meeting.programme.none", null, language);
        }
        return programme.lines().stream()
                .map(line -> messages.getMessage(
                        line.table() == null ? "meeting.mail.line" : "meeting.mail.line.table",
                        new Object[] {line.start(), line.end(), line.with(), String.valueOf(line.table())},
                        language))
                .collect(Collectors.joining("\n"));
    }

    /** Which mail is due, by participant. */
    private Map<UUID, String> listDue(UUID event) {
        Map<UUID, String> due = new HashMap<>();
        transactions.executeWithoutResult(status -> jdbc.sql(
                        "select id, mail_due from meetings.participant where event = :event and mail_due is not null")
                .param("event", event)
                .query(row -> {
                    due.put(row.getObject("id", UUID.class), row.getString("mail_due"));
                }));
        return due;
    }
}
