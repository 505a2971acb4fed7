package fr.beffroi.workbench.meetings.programme;

import fr.beffroi.workbench.identity.CompanyMail;
import fr.beffroi.workbench.identity.Enclosed;
import fr.beffroi.workbench.identity.OrganisationMail;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.meetings.event.Event;
import fr.beffroi.workbench.meetings.event.Events;
import fr.beffroi.workbench.web.format.Formats;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final CompanyMail companies;
    private final OrganisationMail organisations;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    ProgrammeMail(
            Events events,
            OwnProgrammes programmes,
            CalendarFile calendar,
            CompanyMail companies,
            OrganisationMail organisations,
            MessageSource messages,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.events = events;
        this.programmes = programmes;
        this.calendar = calendar;
        this.companies = companies;
        this.organisations = organisations;
        this.messages = messages;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Whom a programme goes to, and which mail. */
    private record Due(
            String key, @Nullable String siren, @Nullable UUID organisation, boolean buyer) {}

    /** Sends what is due of an event; what was sent is not due any more, also where the rest is interrupted. */
    void sendDue(UUID id) {
        Viewers.runAs(Viewer.SYSTEM, () -> {
            Event event = Objects.requireNonNull(transactions.execute(status -> events.get(id)));
            List<Programme> all = Objects.requireNonNull(transactions.execute(status -> programmes.list(event)));
            Map<UUID, Due> due = listDue(id);
            for (Programme one : all) {
                Due mail = due.get(one.participant().id());
                if (mail != null) {
                    send(one, mail);
                    transactions.executeWithoutResult(
                            status -> jdbc.sql("update meetings.participant set mail_due = null where id = :id")
                                    .param("id", one.participant().id())
                                    .update());
                }
            }
        });
    }

    private void send(Programme programme, Due due) {
        String path = "/rencontres/" + programme.event().id() + "/programme?participant="
                + programme.participant().id();
        Function<Locale, Object[]> words = language -> new Object[] {
            programme.event().name(),
            Formats.longDate(programme.event().heldOn(), language),
            programme.event().place(),
            programme.participant().name(),
            lines(programme, language)
        };
        Enclosed file = new Enclosed(
                "programme.ics", CalendarFile.MEDIA_TYPE, calendar.write(programme, Instant.now(), Locale.FRENCH));
        if (due.siren() != null) {
            companies.sendToMembers(due.siren(), due.key(), path, words, file);
        } else if (due.organisation() != null) {
            organisations.sendToOrganisation(
                    due.organisation(), Set.of(due.buyer() ? Role.BUYER : Role.OFFICER), due.key(), path, words, file);
        }
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

    private Map<UUID, Due> listDue(UUID event) {
        Map<UUID, Due> due = new HashMap<>();
        transactions.executeWithoutResult(status -> jdbc.sql("""
                select p.id, p.mail_due, o.siren, o.organisation, o.kind = 'buyer-own' as buyer
                from meetings.participant p join meetings.participant_owner o on o.participant = p.id
                where p.event = :event and p.mail_due is not null""")
                .param("event", event)
                .query(row -> {
                    due.put(
                            row.getObject("id", UUID.class),
                            new Due(
                                    row.getString("mail_due"),
                                    row.getString("siren"),
                                    row.getObject("organisation", UUID.class),
                                    row.getBoolean("buyer")));
                }));
        return due;
    }
}
