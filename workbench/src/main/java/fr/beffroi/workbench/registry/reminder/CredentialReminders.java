package fr.beffroi.workbench.registry.reminder;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.CompanyMail;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.format.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Writes once to a company's members as a credential comes within its reminder's days of its end. */
@Service
public class CredentialReminders {
    private static final int MOST_A_RUN = 500;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final CompanyMail mail;
    private final AuditLog audit;

    CredentialReminders(JdbcClient jdbc, TransactionOperations transactions, CompanyMail mail, AuditLog audit) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.mail = mail;
        this.audit = audit;
    }

    private record Due(UUID id, String siren, String frenchKind, String englishKind, LocalDate until) {}

    /** Sends what is due today; how many mails went out. */
    public int sendDue() {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            int sent = 0;
            for (Due due : Objects.requireNonNull(transactions.execute(status -> listDue()))) {
                int mails = mail.sendToMembers(
                        due.siren(),
                        "credential",
                        "/entreprises/" + due.siren() + "/certifications/" + due.id(),
                        language -> words(due, language));
                if (mails > 0) {
                    transactions.executeWithoutResult(status -> remember(due));
                }
                sent += mails;
            }
            return sent;
        });
    }

    private static Object[] words(Due due, Locale language) {
        String kind = language.getLanguage().equals("en") ? due.englishKind() : due.frenchKind();
        return new Object[] {kind, Formats.longDate(due.until(), language)};
    }

    /** Of companies that nobody speaks for none is due: there is nobody to write to. */
    private List<Due> listDue() {
        return jdbc.sql("""
                select h.id, h.siren, k.name_fr, k.name_en, h.until_date
                from registry.credential h join registry.company c on c.siren = h.siren and c.active
                join registry.credential_kind k on k.code = h.kind
                where h.until_date between current_date and current_date + h.reminder_days
                    and (h.reminded_on is null or h.reminded_on < h.until_date - h.reminder_days)
                    and h.siren in (select identity.claimed_sirens())
                order by h.until_date, h.id limit :most""")
                .param("most", MOST_A_RUN)
                .query((row, index) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getString("siren"),
                        row.getString("name_fr"),
                        row.getString("name_en"),
                        row.getObject("until_date", LocalDate.class)))
                .list();
    }

    private void remember(Due due) {
        jdbc.sql("update registry.credential set reminded_on = current_date where id = :id")
                .param("id", due.id())
                .update();
        audit.record(
                "credential.remind",
                "company",
                due.siren(),
                Map.of("credential", due.id().toString()));
    }
}
