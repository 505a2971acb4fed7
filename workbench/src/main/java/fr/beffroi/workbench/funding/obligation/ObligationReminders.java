package fr.beffroi.workbench.funding.obligation;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.CompanyMail;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.format.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Writes once to a company's members as a proof of theirs is due within a month: a link and a day, never what is owed. */
@Service
public class ObligationReminders {
    private final Obligations obligations;
    private final ObligationStore store;
    private final CompanyMail mail;
    private final TransactionOperations transactions;
    private final AuditLog audit;

    ObligationReminders(
            Obligations obligations,
            ObligationStore store,
            CompanyMail mail,
            TransactionOperations transactions,
            AuditLog audit) {
        this.obligations = obligations;
        this.store = store;
        this.mail = mail;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Sends what is due; how many mails went out. */
    public int sendDue(LocalDate today) {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            int sent = 0;
            for (Obligations.OfFile due : listDue(today)) {
                int mails = mail.sendToMembers(
                        due.file().company().number(),
                        "obligation",
                        "/dossiers/" + due.file().id(),
                        language -> new Object[] {
                            String.valueOf(due.file().number()),
                            Formats.longDate(
                                    Objects.requireNonNull(due.obligation().dueOn()), language)
                        });
                if (mails > 0) {
                    transactions.executeWithoutResult(status -> remember(due));
                }
                sent += mails;
            }
            return sent;
        });
    }

    private List<Obligations.OfFile> listDue(LocalDate today) {
        return Objects.requireNonNull(transactions.execute(status -> obligations.listDated(today).stream()
                .filter(one -> one.obligation().status() == Obligation.Status.DUE
                        && one.obligation().events().isEmpty())
                .toList()));
    }

    private void remember(Obligations.OfFile due) {
        store.insert(due.file(), due.obligation(), "remind", "", null, null, null);
        audit.record(
                "obligation.remind",
                "file",
                due.file().id().toString(),
                Map.of("due", String.valueOf(due.obligation().dueOn())));
    }
}
