package fr.beffroi.workbench.accounts.asking;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.Promises;
import fr.beffroi.workbench.accounts.statement.Months;
import fr.beffroi.workbench.accounts.statement.Side;
import fr.beffroi.workbench.accounts.statement.Statement;
import fr.beffroi.workbench.accounts.statement.Statements;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.CompanyMail;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.format.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks a company's members for what is still to be stated of the month that is over: once from the 5th, once more from the 15th, and no more once all is
 * said. A link and a number, never what was promised. Under a mandate statements are not seen, so mandataries are not written to.
 */
@Service
public class Asking {
    private final Promises promises;
    private final Statements statements;
    private final CompanyMail mail;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final AuditLog audit;

    Asking(
            Promises promises,
            Statements statements,
            CompanyMail mail,
            JdbcClient jdbc,
            TransactionOperations transactions,
            AuditLog audit) {
        this.promises = promises;
        this.statements = statements;
        this.mail = mail;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Sends what is due on a day; how many mails went out. */
    public int sendDue(LocalDate today) {
        return sendDue(today, siren -> true);
    }

    /** As {@link #sendDue(LocalDate)}, to some companies. */
    int sendDue(LocalDate today, Predicate<String> chosen) {
        return Round.on(today)
                .map(round -> Viewers.callAs(
                        Viewer.SYSTEM,
                        () -> listDue(round).entrySet().stream()
                                .filter(due -> chosen.test(due.getKey()))
                                .mapToInt(due -> send(due.getKey(), round, due.getValue()))
                                .sum()))
                .orElse(0);
    }

    private int send(String siren, Round round, long missing) {
        int mails = mail.sendToMembers(siren, round.mail("promise-ask"), "/promesses/mois", language ->
                new Object[] {missing, Formats.month(round.month(), language)});
        if (mails > 0) {
            transactions.executeWithoutResult(status -> remember(siren, round, missing));
        }
        return mails;
    }

    private void remember(String siren, Round round, long missing) {
        jdbc.sql(
                        "insert into accounts.asked (siren, month, round, missing) values (:siren, :month, :round, :missing) on conflict do nothing")
                .param("siren", siren)
                .param("month", round.month())
                .param("round", round.number())
                .param("missing", missing)
                .update();
        audit.record(
                "promise.ask",
                "company",
                siren,
                Map.of("month", round.month().toString(), "round", round.number(), "missing", missing));
    }

    /** How much each company has still to state, of those that were not asked in this round yet. */
    private Map<String, Long> listDue(Round round) {
        return Objects.requireNonNull(transactions.execute(status -> {
            List<String> asked = jdbc.sql("select siren from accounts.asked where month = :month and round >= :round")
                    .param("month", round.month())
                    .param("round", round.number())
                    .query((row, index) -> row.getString(1))
                    .list();
            Map<UUID, List<Statement>> said = statements.list().stream()
                    .filter(one -> one.side() != Side.BUYER)
                    .collect(Collectors.groupingBy(Statement::promise));
            return promises.list().stream()
                    .filter(one -> !asked.contains(one.siren()))
                    .filter(one -> isMissing(one, round.month(), said.getOrDefault(one.id(), List.of())))
                    .collect(Collectors.groupingBy(Promise::siren, TreeMap::new, Collectors.counting()));
        }));
    }

    /** Whether a side that said this much of a promise is still to say what came in the month. */
    static boolean isMissing(Promise promise, LocalDate month, List<Statement> said) {
        return Months.isAsked(promise, month, said)
                && said.stream().noneMatch(one -> one.month().equals(month));
    }
}
