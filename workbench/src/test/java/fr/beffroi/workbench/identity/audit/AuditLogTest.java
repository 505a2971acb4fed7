package fr.beffroi.workbench.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.workbench.harness.WorkbenchTest;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@WorkbenchTest
class AuditLogTest {
    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Test
    void anEntrySaysWhoUnderAPseudonym() {
        Viewer officer = viewer("agent@demo.example");
        String subject = UUID.randomUUID().toString();
        in(officer, () -> log.record("company.update", "company", subject, Map.of("fields", List.of("name"))));
        AuditEntry entry = entryAbout(subject);
        assertThat(entry.role()).isEqualTo("officer");
        assertThat(entry.organisation()).isEqualTo(officer.organisation());
        assertThat(entry.actor()).isNotNull().isNotEqualTo(officer.person());
        assertThat(entry.details()).isEqualTo("{\"fields\": [\"name\"]}");
        assertThat(entry.writtenBy()).isEqualTo("beffroi_app");
    }

    @Test
    void aPersonAsSubjectIsKeptAsAPseudonymToo() {
        Viewer officer = viewer("agent@demo.example");
        UUID buyer = Objects.requireNonNull(viewer("acheteur@demo.example").person());
        String action = "test." + UUID.randomUUID();
        in(officer, () -> log.record(action, AuditLog.PERSON, buyer.toString()));
        String subject = in(
                Viewer.SYSTEM,
                () -> jdbc.sql("select subject_id from identity.audit_entry where action = :action")
                        .param("action", action)
                        .query(String.class)
                        .single());
        String pseudonym = in(
                Viewer.SYSTEM,
                () -> jdbc.sql("select identity.pseudonym_of(:id)::text")
                        .param("id", buyer)
                        .query(String.class)
                        .single());
        assertThat(subject).isEqualTo(pseudonym).isNotEqualTo(buyer.toString());
    }

    @Test
    void outsideATransactionNothingIsRecorded() {
        assertThatThrownBy(() -> log.record("x", "y", "z")).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatIsRolledBackIsNotRecorded() {
        String subject = UUID.randomUUID().toString();
        Viewers.runAs(
                viewer("agent@demo.example"),
                () -> transactions.executeWithoutResult(status -> {
                    log.record("x", "y", subject);
                    status.setRollbackOnly();
                }));
        assertThat(count(Viewer.SYSTEM, subject)).isZero();
    }

    @Test
    void onlyAdministratorsAndAuditorsReadIt() {
        String subject = UUID.randomUUID().toString();
        in(viewer("agent@demo.example"), () -> log.record("x", "y", subject));
        assertThat(count(viewer("auditeur@demo.example"), subject)).isOne();
        assertThat(count(viewer("administrateur@demo.example"), subject)).isOne();
        for (String other : List.of("agent@demo.example", "entreprise@demo.example", "acheteur@demo.example")) {
            assertThat(count(viewer(other), subject)).as(other).isZero();
        }
        assertThat(count(Viewer.ANONYMOUS, subject)).isZero();
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveNorBackdate() {
        for (String statement : List.of(
                "update identity.audit_entry set action = 'x'",
                "delete from identity.audit_entry",
                "truncate identity.audit_entry",
                "update identity.audit_link set entry = 1",
                "delete from identity.audit_link",
                "insert into identity.audit_entry (action, subject_kind, at) values ('x', 'y', now() - interval '1 day')",
                "insert into identity.audit_entry (action, subject_kind, actor) values ('x', 'y', gen_random_uuid())",
                "insert into identity.audit_entry (action, subject_kind, role) values ('x', 'y', 'officer')",
                "insert into identity.audit_entry (action, subject_kind, written_by) values ('x', 'y', 'z')")) {
            assertThatThrownBy(() -> in(Viewer.SYSTEM, () -> jdbc.sql(statement).update()))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private AuditEntry entryAbout(String subject) {
        return in(
                Viewer.SYSTEM,
                () -> jdbc.sql("select " + AuditEntry.COLUMNS
                                + " from identity.audit_entry e where subject_id = :subject")
                        .param("subject", subject)
                        .query((row, index) -> AuditEntry.read(row))
                        .single());
    }

    private long count(Viewer viewer, String subject) {
        return in(
                viewer,
                () -> jdbc.sql("select count(*) from identity.audit_entry where subject_id = :subject")
                        .param("subject", subject)
                        .query(Long.class)
                        .single());
    }

    private Viewer viewer(String email) {
        return in(
                Viewer.SYSTEM,
                () -> jdbc.sql(
                                "select p.id, m.organisation, m.role from identity.person p join identity.membership m on m.person = p.id where p.email = :email")
                        .param("email", email)
                        .query((row, index) -> new Viewer(
                                row.getObject(1, UUID.class), row.getObject(2, UUID.class), Role.of(row.getString(3))))
                        .single());
    }

    private <T> T in(Viewer viewer, Supplier<T> action) {
        return Viewers.callAs(viewer, () -> Objects.requireNonNull(transactions.execute(status -> action.get())));
    }

    private void in(Viewer viewer, Runnable action) {
        Viewers.runAs(viewer, () -> transactions.executeWithoutResult(status -> action.run()));
    }
}
