package fr.beffroi.workbench.accounts.promise;

import fr.beffroi.engine.model.LeverKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Promises in the database. Callers bring the transaction; row-level security decides what it shows. */
@Repository
class PromiseStore {
    private static final String ALL = """
            select promise_id, file_id, scenario_id, lever, lever_name, lever_kind, siren, programme_code, axis, product, kind, quantity, unit, due_on,
                made_on, order_on, cost_cents, public_cents, proof_needed, closed_on, closed_because
            from accounts.promise""";
    private static final String ORDER = " order by due_on, promise_id";

    private final JdbcClient jdbc;

    PromiseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Promise> list() {
        return jdbc.sql(ALL + ORDER).query(PromiseStore::promise).list();
    }

    List<Promise> listOfFile(UUID file) {
        return jdbc.sql(ALL + " where file_id = :file" + ORDER)
                .param("file", file)
                .query(PromiseStore::promise)
                .list();
    }

    List<Promise> listOfScenario(UUID scenario) {
        return jdbc.sql(ALL + " where scenario_id = :scenario" + ORDER)
                .param("scenario", scenario)
                .query(PromiseStore::promise)
                .list();
    }

    Optional<Promise> find(UUID promise) {
        return jdbc.sql(ALL + " where promise_id = :promise")
                .param("promise", promise)
                .query(PromiseStore::promise)
                .optional();
    }

    /** Whether it was not there yet. */
    boolean insert(NewPromise promise) {
        NewPromise.OfLever lever = promise.lever();
        return jdbc.sql("""
                insert into accounts.promise (file_id, scenario_id, lever, lever_name, lever_kind, siren, programme_code, axis, product, kind, quantity,
                    unit, due_on, made_on, order_on, cost_cents, public_cents, proof_needed, key)
                values (:file::uuid, :scenario::uuid, :lever, :name, :leverKind, :siren, :programme, :axis, :product, :kind, :quantity::numeric, :unit,
                    :due, :made, :order::date, :cost::bigint, :public::bigint, :proof, :key)
                on conflict (key) do nothing""")
                        .param("file", promise.of().file())
                        .param("scenario", lever == null ? null : lever.scenario())
                        .param("lever", lever == null ? null : lever.id())
                        .param("name", lever == null ? null : lever.name())
                        .param("leverKind", lever == null ? null : lever.kind().name())
                        .param("siren", promise.of().siren())
                        .param("programme", promise.of().programme())
                        .param("axis", promise.of().axis())
                        .param("product", promise.product())
                        .param("kind", promise.kind().name())
                        .param("quantity", promise.quantity())
                        .param("unit", promise.unit())
                        .param("due", promise.dueOn())
                        .param("made", promise.madeOn())
                        .param("order", lever == null ? null : lever.orderOn())
                        .param("cost", lever == null ? null : lever.costCents())
                        .param("public", promise.publicCents())
                        .param("proof", promise.proofNeeded())
                        .param("key", promise.key())
                        .update()
                > 0;
    }

    /** Ends those of a file, or one, that are still followed; how many. */
    int close(@Nullable UUID file, @Nullable UUID promise, LocalDate on, String because) {
        return jdbc.sql("""
                update accounts.promise set closed_on = :on, closed_because = :because
                where closed_on is null and (file_id = :file::uuid or promise_id = :promise::uuid)""")
                .param("on", on)
                .param("because", because)
                .param("file", file)
                .param("promise", promise)
                .update();
    }

    private static Promise promise(ResultSet row, int index) throws SQLException {
        String kind = row.getString("lever_kind");
        return new Promise(
                Objects.requireNonNull(row.getObject("promise_id", UUID.class)),
                row.getObject("file_id", UUID.class),
                row.getObject("scenario_id", UUID.class),
                row.getString("lever"),
                row.getString("lever_name"),
                kind == null ? null : LeverKind.valueOf(kind),
                row.getString("siren"),
                row.getString("programme_code"),
                row.getString("axis"),
                row.getString("product"),
                PromiseKind.valueOf(row.getString("kind")),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("made_on", LocalDate.class),
                row.getObject("order_on", LocalDate.class),
                row.getObject("cost_cents", Long.class),
                row.getObject("public_cents", Long.class),
                row.getBoolean("proof_needed"),
                row.getObject("closed_on", LocalDate.class),
                row.getString("closed_because"));
    }
}
