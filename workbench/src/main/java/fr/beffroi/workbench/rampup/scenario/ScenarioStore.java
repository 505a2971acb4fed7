package fr.beffroi.workbench.rampup.scenario;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scenarios and versions in the database. Callers bring the transaction; row-level security decides what it shows. */
@Repository
class ScenarioStore {
    private static final String SCENARIO = """
            select s.*, coalesce((select max(v.number) from rampup.version v where v.scenario = s.id), 0) as last_version
            from rampup.scenario s""";

    private final JdbcClient jdbc;

    ScenarioStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Scenario> list() {
        return jdbc.sql(SCENARIO + " where s.archived_at is null order by s.created_at desc, s.id")
                .query(ScenarioStore::scenario)
                .list();
    }

    Optional<Scenario> find(UUID id) {
        return jdbc.sql(SCENARIO + " where s.id = :id")
                .param("id", id)
                .query(ScenarioStore::scenario)
                .optional();
    }

    void insert(UUID id, String name, String purpose, @Nullable UUID by) {
        jdbc.sql("insert into rampup.scenario (id, name, purpose, created_by) values (:id, :name, :purpose, :by)")
                .param("id", id)
                .param("name", name)
                .param("purpose", purpose)
                .param("by", by)
                .update();
    }

    void rename(UUID id, String name, String purpose, boolean reserved) {
        jdbc.sql("update rampup.scenario set name = :name, purpose = :purpose, reserved = :reserved where id = :id")
                .param("reserved", reserved)
                .param("id", id)
                .param("name", name)
                .param("purpose", purpose)
                .update();
    }

    /** Whether it holds what companies told its organisation, and not the whole task force. */
    boolean isToldToSome(UUID id) {
        return jdbc.sql(
                        "select exists (select from rampup.told_to_some where scenario = :id and not registry.all_officers_see(resource))")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void archive(UUID id) {
        jdbc.sql("update rampup.scenario set archived_at = now() where id = :id")
                .param("id", id)
                .update();
    }

    List<Version> listVersions(UUID scenario) {
        return jdbc.sql("""
                        select scenario, number, sha256, reason, created_by, created_at from rampup.version
                        where scenario = :scenario order by number desc""")
                .param("scenario", scenario)
                .query(ScenarioStore::version)
                .list();
    }

    /** Others who make a version wait until this transaction is over; nothing where the viewer does not see the scenario. */
    void lock(UUID scenario) {
        jdbc.sql("select id from rampup.scenario where id = :scenario for update")
                .param("scenario", scenario)
                .query(UUID.class)
                .optional();
    }

    /** Numbers count up without holes, also where two people publish at once. */
    int insertVersion(UUID scenario, String model, String sha256, String reason, @Nullable UUID by) {
        lock(scenario);
        return jdbc.sql("""
                        insert into rampup.version (scenario, number, model, sha256, reason, created_by)
                        select :scenario, coalesce(max(number), 0) + 1, :model, :sha256, :reason, :by
                        from rampup.version where scenario = :scenario returning number""")
                .param("scenario", scenario)
                .param("model", model)
                .param("sha256", sha256)
                .param("reason", reason)
                .param("by", by)
                .query(Integer.class)
                .single();
    }

    Optional<String> findModel(UUID scenario, int number) {
        return jdbc.sql("select model from rampup.version where scenario = :scenario and number = :number")
                .param("scenario", scenario)
                .param("number", number)
                .query(String.class)
                .optional();
    }

    private static Scenario scenario(ResultSet row, int index) throws SQLException {
        return new Scenario(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("purpose"),
                row.getObject("organisation", UUID.class),
                row.getBoolean("reserved"),
                row.getObject("created_by", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("last_version"),
                instant(row.getTimestamp("archived_at")));
    }

    private static Version version(ResultSet row, int index) throws SQLException {
        return new Version(
                row.getObject("scenario", UUID.class),
                row.getInt("number"),
                row.getString("sha256"),
                row.getString("reason"),
                row.getObject("created_by", UUID.class),
                row.getTimestamp("created_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
