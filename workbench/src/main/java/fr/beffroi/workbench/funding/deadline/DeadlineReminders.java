package fr.beffroi.workbench.funding.deadline;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.life.Party;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.CompanyMail;
import fr.beffroi.workbench.identity.OfficerMail;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.format.Formats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes of each due day to the side that has the ball: once as it comes near, once when it has passed. To who is in charge there; else to the company's
 * members and mandataries, or to the officers who have done something in the file, or to all officers.
 */
@Service
public class DeadlineReminders {
    private static final String SEEN = """
            select exists (select from funding.reminder where file = :file and kind = :kind and subject = :subject and due_on = :due and late >= :late)""";

    private final Deadlines deadlines;
    private final CompanyMail companies;
    private final OfficerMail officers;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final MessageSource messages;
    private final AuditLog audit;

    DeadlineReminders(
            Deadlines deadlines,
            CompanyMail companies,
            OfficerMail officers,
            JdbcClient jdbc,
            TransactionOperations transactions,
            MessageSource messages,
            AuditLog audit) {
        this.deadlines = deadlines;
        this.companies = companies;
        this.officers = officers;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.messages = messages;
        this.audit = audit;
    }

    /** Sends what is due; how many mails went out. */
    public int sendDue(LocalDate today) {
        return sendDue(today, file -> true);
    }

    /** As {@link #sendDue(LocalDate)}, for some files. */
    int sendDue(LocalDate today, Predicate<GrantFile> chosen) {
        return Viewers.callAs(Viewer.SYSTEM, () -> {
            int sent = 0;
            for (Deadlines.OfFile due : listDue(today, chosen)) {
                boolean late = due.deadline().isLate(today);
                int mails = send(due, late);
                if (mails > 0) {
                    transactions.executeWithoutResult(status -> remember(due, late));
                }
                sent += mails;
            }
            return sent;
        });
    }

    private List<Deadlines.OfFile> listDue(LocalDate today, Predicate<GrantFile> chosen) {
        return Objects.requireNonNull(transactions.execute(status -> deadlines.listAll(today).stream()
                .filter(one -> chosen.test(one.file()))
                .filter(one -> one.deadline().isNear(today))
                // A month before an obligation its own reminder was sent.
                .filter(one -> one.deadline().kind() != Deadline.Kind.OBLIGATION
                        || one.deadline().isLate(today))
                .filter(one -> !isTold(one, one.deadline().isLate(today)))
                .toList()));
    }

    private boolean isTold(Deadlines.OfFile due, boolean late) {
        return jdbc.sql(SEEN)
                .param("file", due.file().id())
                .param("kind", due.deadline().kind().code())
                .param("subject", due.deadline().subject())
                .param("due", due.deadline().dueOn())
                .param("late", late)
                .query(Boolean.class)
                .single();
    }

    private void remember(Deadlines.OfFile due, boolean late) {
        jdbc.sql(
                        "insert into funding.reminder (file, kind, subject, due_on, late) values (:file, :kind, :subject, :due, :late)")
                .param("file", due.file().id())
                .param("kind", due.deadline().kind().code())
                .param("subject", due.deadline().subject())
                .param("due", due.deadline().dueOn())
                .param("late", late)
                .update();
        audit.record(
                "deadline.remind",
                "file",
                due.file().id().toString(),
                Map.of(
                        "kind", due.deadline().kind().code(),
                        "due", due.deadline().dueOn().toString(),
                        "late", late));
    }

    private int send(Deadlines.OfFile due, boolean late) {
        GrantFile file = due.file();
        String key = late ? "deadline-late" : "deadline-near";
        String path = "/dossiers/" + file.id();
        Function<Locale, Object[]> words = language -> new Object[] {
            String.valueOf(file.number()),
            Objects.requireNonNull(
                    messages.getMessage("deadline.kind." + due.deadline().kind().code(), null, language)),
            Formats.longDate(due.deadline().dueOn(), language)
        };
        List<UUID> people = Objects.requireNonNull(transactions.execute(status -> listPeople(due)));
        if (due.deadline().side() == Party.COMPANY) {
            String siren = file.company().number();
            int told = people.isEmpty() ? 0 : companies.sendToMember(siren, people.getFirst(), key, path, words);
            return told > 0 ? told : companies.sendToActing(siren, file.id(), key, path, words);
        }
        int told = officers.sendTo(people, key, path, words);
        return told > 0 ? told : officers.sendToAll(key, path, words);
    }

    /** By their pseudonyms: who was asked for an opinion, or asked an expert; who is in charge; else who has done something in the file. */
    private List<UUID> listPeople(Deadlines.OfFile due) {
        if (due.deadline().kind() == Deadline.Kind.OPINION) {
            return jdbc.sql("""
                    select coalesce(asked_of, asked_by) from funding.opinion
                    where id = cast(:id as uuid) and coalesce(asked_of, asked_by) is not null""")
                    .param("id", due.deadline().subject())
                    .query(DeadlineReminders::person)
                    .list();
        }
        UUID file = due.file().id();
        boolean company = due.deadline().side() == Party.COMPANY;
        List<UUID> inCharge = jdbc.sql(
                        "select person from funding.charge where file = :file and side = :side order by id desc limit 1")
                .param("file", file)
                .param("side", company ? Party.COMPANY.code() : Party.TASK_FORCE.code())
                .query(DeadlineReminders::person)
                .list();
        return company || !inCharge.isEmpty()
                ? inCharge
                : jdbc.sql(
                                "select distinct actor from funding.step where file = :file and role = 'officer' and actor is not null")
                        .param("file", file)
                        .query(DeadlineReminders::person)
                        .list();
    }

    private static UUID person(ResultSet row, int index) throws SQLException {
        return Objects.requireNonNull(row.getObject(1, UUID.class));
    }
}
