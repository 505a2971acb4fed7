package fr.beffroi.workbench.meetings.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.harness.NewPeople;
import fr.beffroi.workbench.harness.TestMail;
import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Next steps of the past: reminded of where somebody could be written to, forgotten after the event's term but for what came of them. */
@WorkbenchTest
class StepRemindersTest {
    private static final String BUYER = "suite.acheteur@demo.example";
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    private StepReminders reminders;

    @Autowired
    private NewPeople newPeople;

    @Autowired
    private InOwnName inOwnName;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whereNobodyCouldBeWrittenToItIsNotRemindedOf() {
        UUID event = event(TODAY.minusDays(9));
        UUID host = participant(event, "buyer");
        UUID step = step(event, participant(event, "company"), host, null);
        reminders.sendDue(TODAY);
        assertThat(count("reminders", step)).isZero();
        newPeople.make(BUYER, Role.BUYER);
        own(event, host);
        reminders.sendDue(TODAY);
        assertThat(TestMail.newestText(BUYER)).contains("Quelqu’un (fictif)");
        assertThat(count("reminders", step)).isEqualTo(1);
        int told = inOwnName.call(() -> jdbc.sql(
                        "select count(*) from identity.audit_entry where action = 'event.step.remind' and subject_id = :event")
                .param("event", event.toString())
                .query(Integer.class)
                .single());
        assertThat(told).isEqualTo(1);
    }

    @Test
    void afterTheTermWhatCameOfItIsKeptAndNotItsWords() {
        UUID event = event(TODAY.minusDays(91));
        UUID recent = event(TODAY.minusDays(89));
        UUID closed = step(event, participant(event, "company"), participant(event, "buyer"), "order");
        UUID open = step(event, participant(event, "company"), participant(event, "buyer"), null);
        UUID kept = step(recent, participant(recent, "company"), participant(recent, "buyer"), "quote");
        reminders.forget(TODAY);
        for (UUID step : new UUID[] {closed, open}) {
            assertThat(count("(text is not null or written_by is not null)::int", step))
                    .isZero();
        }
        assertThat(count("(outcome = 'order' and closed_on is not null)::int", closed))
                .isEqualTo(1);
        assertThat(count("(text = 'Un devis')::int", kept)).isEqualTo(1);
        assertThatThrownBy(() -> change("outcome = 'nothing'", closed)).hasStackTraceContaining("was closed on");
        assertThatThrownBy(() -> change("text = 'Autre chose'", kept)).hasStackTraceContaining("is not rewritten");
    }

    private int count(String what, UUID step) {
        return inOwnName.call(() -> jdbc.sql("select " + what + " from meetings.next_step where id = :id")
                .param("id", step)
                .query(Integer.class)
                .single());
    }

    private void change(String what, UUID step) {
        inOwnName.run(() -> jdbc.sql("update meetings.next_step set " + what + " where id = :id")
                .param("id", step)
                .update());
    }

    private UUID event(LocalDate day) {
        UUID id = UUID.randomUUID();
        inOwnName.run(() -> jdbc.sql("""
                insert into meetings.event (id, name, place, held_on, first_slot, last_end, slot_minutes, tables, maximum_in_a_row, fair_share)
                values (:id, 'Suites (fictif)', 'Salle (fictive)', :day, '09:00', '12:00', 20, 4, 6, 1)""").param("id", id).param("day", day).update());
        return id;
    }

    /** Nobody acts for them. */
    private UUID participant(UUID event, String kind) {
        UUID id = UUID.randomUUID();
        inOwnName.run(() -> jdbc.sql("""
                insert into meetings.participant (id, event, kind, name, arrives, leaves)
                values (:id, :event, :kind, 'Quelqu’un (fictif)', '09:00', '12:00')""")
                .param("id", id)
                .param("event", event)
                .param("kind", kind)
                .update());
        return id;
    }

    private void own(UUID event, UUID participant) {
        inOwnName.run(() -> jdbc.sql("""
                insert into meetings.participant_owner (participant, event, kind, organisation)
                select :participant, :event, 'buyer-own', m.organisation from identity.person p join identity.membership m on m.person = p.id
                where p.email = :email""")
                .param("participant", participant)
                .param("event", event)
                .param("email", BUYER)
                .update());
    }

    private UUID step(UUID event, UUID guest, UUID host, @Nullable String outcome) {
        UUID id = UUID.randomUUID();
        inOwnName.run(() -> jdbc.sql("""
                insert into meetings.next_step (id, event, guest, host, side, text, agreed_on, outcome, closed_on, written_by)
                values (:id, :event, :guest, :host, 'guest', 'Un devis', :agreed, cast(:outcome as text),
                    case when cast(:outcome as text) is not null then cast(:agreed as date) end, gen_random_uuid())""")
                .param("id", id)
                .param("event", event)
                .param("guest", guest)
                .param("host", host)
                .param("agreed", TODAY.minusDays(9))
                .param("outcome", outcome)
                .update());
        return id;
    }
}
