package fr.beffroi.workbench.accounts.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements in the database. Callers bring the transaction; row-level security decides what it shows. */
@Repository
class StatementStore {
    private static final String ALL = """
            select statement_id, number, promise_id, month, quantity, reached_on, cost_cents, by_side, organisation, confidential, note, proof, stated_on
            from accounts.statement""";

    private final JdbcClient jdbc;

    StatementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one promise, or of all where none is named; the oldest first. */
    List<Statement> list(@Nullable UUID promise) {
        return jdbc.sql(ALL + " where :promise::uuid is null or promise_id = :promise::uuid order by number")
                .param("promise", promise)
                .query(StatementStore::statement)
                .list();
    }

    /** Of some promises, the oldest first. */
    List<Statement> listOf(Collection<UUID> promises) {
        return jdbc.sql(ALL + " where promise_id = any(:promises) order by number")
                .param("promises", promises.toArray(UUID[]::new))
                .query(StatementStore::statement)
                .list();
    }

    void insert(UUID promise, LocalDate month, Side side, Said said) {
        jdbc.sql("""
                insert into accounts.statement (promise_id, month, quantity, reached_on, cost_cents, by_side, confidential, note, proof)
                values (:promise, :month, :quantity::numeric, :reached::date, :cost::bigint, :side, :confidential, :note, :proof::uuid)""")
                .param("promise", promise)
                .param("month", month)
                .param("quantity", said.quantity())
                .param("reached", said.reachedOn())
                .param("cost", said.costCents())
                .param("side", side.name())
                .param("confidential", said.confidential())
                .param("note", said.note())
                .param("proof", said.proof())
                .update();
    }

    /** The papers of a grant file that statements rest on, whoever asks. */
    Set<UUID> listProofs(UUID file) {
        return Set.copyOf(jdbc.sql("select paper from accounts.kept_papers(:file)")
                .param("file", file)
                .query((row, index) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list());
    }

    /** Two who state the same at once take turns. */
    void hold(UUID promise) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('accounts.statement ' || :promise))")
                .param("promise", promise.toString())
                .query()
                .singleRow();
    }

    private static Statement statement(ResultSet row, int index) throws SQLException {
        return new Statement(
                Objects.requireNonNull(row.getObject("statement_id", UUID.class)),
                row.getLong("number"),
                Objects.requireNonNull(row.getObject("promise_id", UUID.class)),
                row.getObject("month", LocalDate.class),
                row.getBigDecimal("quantity"),
                row.getObject("reached_on", LocalDate.class),
                row.getObject("cost_cents", Long.class),
                Side.valueOf(row.getString("by_side")),
                row.getObject("organisation", UUID.class),
                row.getBoolean("confidential"),
                row.getString("note"),
                row.getObject("proof", UUID.class),
                row.getTimestamp("stated_on").toInstant());
    }
}
