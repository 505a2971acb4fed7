package fr.beffroi.workbench.accounts.asking;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.Promises;
import fr.beffroi.workbench.accounts.statement.Side;
import fr.beffroi.workbench.accounts.statement.Statement;
import fr.beffroi.workbench.accounts.statement.Statements;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.OrganisationMail;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.format.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** As {@link Asking}, the buyers who were told of a promise: what did they receive of it? */
@Service
public class BuyerAsking {
    private final Promises promises;
    private final Statements statements;
    private final OrganisationMail mail;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final AuditLog audit;

    BuyerAsking(
            Promises promises,
            Statements statements,
            OrganisationMail mail,
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
        return sendDue(today, organisation -> true);
    }

    /** As {@link #sendDue(LocalDate)}, to some buyers. */
    int sendDue(LocalDate today, Predicate<UUID> chosen) {
        return Round.on(today)
                .map(round -> Viewers.callAs(
                        Viewer.SYSTEM,
                        () -> listDue(round).entrySet().stream()
                                .filter(due -> chosen.test(due.getKey()))
                                .mapToInt(due -> send(due.getKey(), round, due.getValue()))
                                .sum()))
                .orElse(0);
    }

    private int send(UUID organisation, Round round, long missing) {
        int mails = mail.sendToOrganisation(
                organisation, Set.of(Role.BUYER), round.mail("promise-ask-buyer"), "/promesses/mois", language ->
                        new Object[] {missing, Formats.month(round.month(), language)});
        if (mails > 0) {
            transactions.executeWithoutResult(status -> remember(organisation, round, missing));
        }
        return mails;
    }

    private void remember(UUID organisation, Round round, long missing) {
        jdbc.sql(
                        "insert into accounts.asked_buyer (organisation, month, round, missing) values (:buyer, :month, :round, :missing) on conflict do nothing")
                .param("buyer", organisation)
                .param("month", round.month())
                .param("round", round.number())
                .param("missing", missing)
                .update();
        audit.record(
                "promise.ask",
                "organisation",
                organisation.toString(),
                Map.of("month", round.month().toString(), "round", round.number(), "missing", missing));
    }

    /** How much each buyer has still to state, of those that were not asked in this round yet. */
    private Map<UUID, Long> listDue(Round round) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Set<UUID> asked = listAsked(round);
            Map<UUID, List<UUID>> told = listTold();
            Map<UUID, UUID> sayers = listSayers();
            Map<UUID, List<Statement>> said = statements.list().stream()
                    .filter(one -> one.side() == Side.BUYER)
                    .collect(Collectors.groupingBy(Statement::promise));
            Map<UUID, Long> due = new TreeMap<>();
            for (Promise promise : promises.list()) {
                for (UUID buyer : told.getOrDefault(promise.id(), List.of())) {
                    List<Statement> own = said.getOrDefault(promise.id(), List.of()).stream()
                            .filter(one -> buyer.equals(sayers.get(one.id())))
                            .toList();
                    if (!asked.contains(buyer) && Asking.isMissing(promise, round.month(), own)) {
                        due.merge(buyer, 1L, Long::sum);
                    }
                }
            }
            return due;
        }));
    }

    /** By promise, the buyers who were told of it. */
    private Map<UUID, List<UUID>> listTold() {
        return jdbc
                .sql("select promise_id, organisation from accounts.promise_buyer")
                .query((row, index) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** By statement, the buyer who made it. */
    private Map<UUID, UUID> listSayers() {
        return jdbc
                .sql(
                        "select statement_id, organisation from accounts.statement where by_side = 'BUYER' and organisation is not null")
                .query((row, index) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<UUID> listAsked(Round round) {
        return jdbc
                .sql("select organisation from accounts.asked_buyer where month = :month and round >= :round")
                .param("month", round.month())
                .param("round", round.number())
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
