package fr.beffroi.workbench.accounts.drift;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is followed, what was counted, and plans set again, in the database. Callers bring the transaction. */
@Repository
class DriftStore {
    private static final TypeReference<List<DriftCause>> CAUSES = new TypeReference<>() {};
    private static final String ALL = """
            select scenario_id, month, base_run, new_run, version, promised_date, promised_probability, expected_date, expected_probability, causes, known_at,
                failed_at
            from accounts.drift""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DriftStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A scenario that is followed by its promised plan. */
    record Followed(UUID scenario, UUID run, @Nullable UUID by) {}

    List<Followed> listFollowed() {
        return jdbc.sql("select scenario_id, run_id, followed_by from accounts.followed order by since, scenario_id")
                .query(DriftStore::followed)
                .list();
    }

    /** Empty where the scenario is not followed. */
    Optional<Followed> findFollowed(UUID scenario) {
        return jdbc.sql("select scenario_id, run_id, followed_by from accounts.followed where scenario_id = :scenario")
                .param("scenario", scenario)
                .query(DriftStore::followed)
                .optional();
    }

    private static Followed followed(ResultSet row, int index) throws SQLException {
        return new Followed(
                Objects.requireNonNull(row.getObject(1, UUID.class)),
                Objects.requireNonNull(row.getObject(2, UUID.class)),
                row.getObject(3, UUID.class));
    }

    void follow(UUID scenario, UUID run) {
        jdbc.sql("""
                insert into accounts.followed (scenario_id, run_id) values (:scenario, :run)
                on conflict (scenario_id) do update set run_id = excluded.run_id""").param("scenario", scenario).param("run", run).update();
    }

    void unfollow(UUID scenario) {
        jdbc.sql("delete from accounts.followed where scenario_id = :scenario")
                .param("scenario", scenario)
                .update();
    }

    /** The newest of each element and month. */
    List<Reality> listReality(UUID scenario, LocalDate month) {
        return jdbc.sql("""
                select distinct on (kind, element) month, kind, element, quantity, stated_on from accounts.reality
                where scenario_id = :scenario and month = :month order by kind, element, number desc""")
                .param("scenario", scenario)
                .param("month", month)
                .query((row, index) -> new Reality(
                        row.getObject(1, LocalDate.class),
                        Reality.Kind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    void insertReality(UUID scenario, LocalDate month, Reality.Kind kind, String element, BigDecimal quantity) {
        jdbc.sql("""
                insert into accounts.reality (scenario_id, month, kind, element, quantity) values (:scenario, :month, :kind, :element, :quantity)""")
                .param("scenario", scenario)
                .param("month", month)
                .param("kind", kind.name())
                .param("element", element)
                .param("quantity", quantity)
                .update();
    }

    /** Two who set a plan again at once take turns. */
    void hold(UUID scenario) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('accounts.drift ' || :scenario))")
                .param("scenario", scenario.toString())
                .query()
                .singleRow();
    }

    /** In the place of one that failed, where there is one. */
    void insert(
            UUID scenario,
            LocalDate month,
            UUID baseRun,
            UUID newRun,
            int version,
            @Nullable LocalDate promised,
            List<DriftCause> causes) {
        jdbc.sql("""
                insert into accounts.drift (scenario_id, month, base_run, new_run, version, promised_date, causes)
                values (:scenario, :month, :base, :new, :version, :promised::date, :causes::jsonb)
                on conflict (scenario_id, month) do update set base_run = excluded.base_run, new_run = excluded.new_run, version = excluded.version,
                    promised_date = excluded.promised_date, causes = excluded.causes, failed_at = null
                where drift.failed_at is not null""")
                .param("scenario", scenario)
                .param("month", month)
                .param("base", baseRun)
                .param("new", newRun)
                .param("version", version)
                .param("promised", promised)
                .param("causes", json.writeValueAsString(causes))
                .update();
    }

    void know(Drift drift, @Nullable Double promised, @Nullable LocalDate expected, @Nullable Double probability) {
        jdbc.sql("""
                update accounts.drift set promised_probability = :promised::double precision, expected_date = :expected::date,
                    expected_probability = :probability::double precision, known_at = clock_timestamp()
                where scenario_id = :scenario and month = :month and known_at is null""")
                .param("promised", promised)
                .param("expected", expected)
                .param("probability", probability)
                .param("scenario", drift.scenario())
                .param("month", drift.month())
                .update();
    }

    /** There will be no plan. */
    void fail(Drift drift) {
        jdbc.sql("""
                update accounts.drift set failed_at = clock_timestamp()
                where scenario_id = :scenario and month = :month and new_run = :run and known_at is null""")
                .param("scenario", drift.scenario())
                .param("month", drift.month())
                .param("run", drift.newRun())
                .update();
    }

    /** Whether it was not told yet. */
    boolean tell(Drift drift) {
        return jdbc.sql(
                                "update accounts.drift set told_at = clock_timestamp() where scenario_id = :scenario and month = :month and told_at is null")
                        .param("scenario", drift.scenario())
                        .param("month", drift.month())
                        .update()
                > 0;
    }

    /** Those whose plan was not there at the last look, and may still come. */
    List<Drift> listUnknown() {
        return jdbc.sql(ALL + " where known_at is null and failed_at is null order by made_at")
                .query(this::drift)
                .list();
    }

    /** Of a scenario, the newest month first. */
    List<Drift> list(UUID scenario) {
        return jdbc.sql(ALL + " where scenario_id = :scenario order by month desc")
                .param("scenario", scenario)
                .query(this::drift)
                .list();
    }

    Optional<Drift> find(UUID scenario, LocalDate month) {
        return jdbc.sql(ALL + " where scenario_id = :scenario and month = :month")
                .param("scenario", scenario)
                .param("month", month)
                .query(this::drift)
                .optional();
    }

    private Drift drift(ResultSet row, int index) throws SQLException {
        return new Drift(
                Objects.requireNonNull(row.getObject("scenario_id", UUID.class)),
                row.getObject("month", LocalDate.class),
                Objects.requireNonNull(row.getObject("base_run", UUID.class)),
                Objects.requireNonNull(row.getObject("new_run", UUID.class)),
                row.getInt("version"),
                row.getObject("promised_date", LocalDate.class),
                row.getObject("promised_probability", Double.class),
                row.getObject("expected_date", LocalDate.class),
                row.getObject("expected_probability", Double.class),
                json.readValue(row.getString("causes"), CAUSES),
                instant(row, "known_at"),
                instant(row, "failed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
