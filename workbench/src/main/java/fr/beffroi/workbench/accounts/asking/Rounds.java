package fr.beffroi.workbench.accounts.asking;

import fr.beffroi.workbench.accounts.promise.Promise;
import fr.beffroi.workbench.accounts.promise.Promises;
import fr.beffroi.workbench.accounts.statement.Months;
import fr.beffroi.workbench.accounts.statement.Statement;
import fr.beffroi.workbench.accounts.statement.Statements;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.format.Formats;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks for what is still to be stated of the month that is over: once from the 5th, once more from the 15th, and no more once all is said. What is missing is
 * what the page of the month shows as missing. A link and a number, never what was promised.
 *
 * @param <K> by which those who are asked are known
 */
abstract class Rounds<K extends Comparable<K>> {
    private final Tools tools;
    private final Book<K> book;

    Rounds(Tools tools, Book<K> book) {
        this.tools = tools;
        this.book = book;
    }

    /** What all rounds work with. */
    @Component
    record Tools(
            Promises promises,
            Statements statements,
            JdbcClient jdbc,
            TransactionOperations transactions,
            AuditLog audit) {}

    /**
     * Where it is kept who was asked.
     *
     * @param table of the database
     * @param column of those who were asked
     * @param subject what the audit log calls them
     * @param type of the column
     */
    record Book<K>(String table, String column, String subject, Class<K> type) {}

    /** Those who are asked for each promise; begun once for a round, within its transaction. */
    abstract Function<Promise, List<K>> asked();

    /** Whether they themselves stated it. */
    abstract boolean isBy(K who, Statement statement);

    /** Writes to them; how many mails went out. */
    abstract int write(K who, Round round, Function<Locale, Object[]> words);

    /** Sends what is due on a day; how many mails went out. */
    public int sendDue(LocalDate today) {
        return sendDue(today, who -> true);
    }

    /** As {@link #sendDue(LocalDate)}, to some. */
    int sendDue(LocalDate today, Predicate<K> chosen) {
        return Round.on(today)
                .map(round -> Viewers.callAs(
                        Viewer.SYSTEM,
                        () -> listDue(round).entrySet().stream()
                                .filter(due -> chosen.test(due.getKey()))
                                .mapToInt(due -> send(due.getKey(), round, due.getValue()))
                                .sum()))
                .orElse(0);
    }

    private int send(K who, Round round, long missing) {
        int mails = write(who, round, language -> new Object[] {missing, Formats.month(round.month(), language)});
        if (mails > 0) {
            tools.transactions().executeWithoutResult(status -> remember(who, round, missing));
        }
        return mails;
    }

    private void remember(K who, Round round, long missing) {
        tools.jdbc()
                .sql("insert into " + book.table() + " (" + book.column()
                        + ", month, round, missing) values (:who, :month, :round, :missing) on conflict do nothing")
                .param("who", who)
                .param("month", round.month())
                .param("round", round.number())
                .param("missing", missing)
                .update();
        tools.audit()
                .record(
                        "promise.ask",
                        book.subject(),
                        who.toString(),
                        Map.of("month", round.month().toString(), "round", round.number(), "missing", missing));
    }

    /** How much each has still to state, of those that were not asked in this round yet. */
    private Map<K, Long> listDue(Round round) {
        return Objects.requireNonNull(tools.transactions().execute(status -> {
            Set<K> over = listAsked(round);
            Function<Promise, List<K>> asked = asked();
            Map<UUID, List<Statement>> said =
                    tools.statements().list().stream().collect(Collectors.groupingBy(Statement::promise));
            Map<K, Long> due = new TreeMap<>();
            for (Promise promise : tools.promises().list()) {
                for (K who : asked.apply(promise)) {
                    List<Statement> own = said.getOrDefault(promise.id(), List.of()).stream()
                            .filter(one -> isBy(who, one))
                            .toList();
                    if (!over.contains(who) && Months.isMissing(promise, round.month(), own)) {
                        due.merge(who, 1L, Long::sum);
                    }
                }
            }
            return due;
        }));
    }

    private Set<K> listAsked(Round round) {
        return new HashSet<>(tools.jdbc()
                .sql("select " + book.column() + " from " + book.table() + " where month = :month and round >= :round")
                .param("month", round.month())
                .param("round", round.number())
                .query(book.type())
                .list());
    }
}
