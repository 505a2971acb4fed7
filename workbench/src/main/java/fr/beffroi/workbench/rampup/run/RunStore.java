package fr.beffroi.workbench.rampup.run;

import java.sql.Array;
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
import tools.jackson.databind.json.JsonMapper;

/** Runs in the database; whoever listens on any node is told of each change when it is committed. */
@Repository
class RunStore {
    /** On this channel the id of a run that has changed is told. */
    static final String CHANNEL = "beffroi_run";

    private static final String COLUMNS = """
            select id, scenario, version, gap, time_limit_seconds, public_budget_euros, cadence_percent, without_levers, state,
                asked_at, started_at, ended_at, attempts, stop_asked, progress, summary, broken_rules, explained, failure
            from rampup.run""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RunStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID id, UUID scenario, int version, RunSettings settings, @Nullable UUID by) {
        jdbc.sql("""
                        insert into rampup.run (id, scenario, version, gap, time_limit_seconds, public_budget_euros, cadence_percent,
                            without_levers, asked_by)
                        values (:id, :scenario, :version, :gap, :seconds, :budget, :cadence, :without, :by)""")
                .param("id", id)
                .param("scenario", scenario)
                .param("version", version)
                .param("gap", settings.gap())
                .param("seconds", settings.timeLimitSeconds())
                .param("budget", settings.publicBudgetEuros())
                .param("cadence", settings.cadencePercent())
                .param("without", settings.withoutLevers().toArray(String[]::new))
                .param("by", by)
                .update();
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(this::run)
                .optional();
    }

    List<Run> list(UUID scenario) {
        return jdbc.sql(COLUMNS + " where scenario = :scenario order by asked_at desc, id")
                .param("scenario", scenario)
                .query(this::run)
                .list();
    }

    List<Run> listUnderWay() {
        return jdbc.sql(COLUMNS + " where state in ('waiting', 'running') order by asked_at")
                .query(this::run)
                .list();
    }

    /** False where the run is over already, or gone. */
    boolean begin(UUID id) {
        boolean begun = jdbc.sql("""
                                update rampup.run set state = 'running', attempts = attempts + 1, started_at = now(), progress = null
                                where id = :id and state in ('waiting', 'running')""").param("id", id).update() == 1;
        tell(id);
        return begun;
    }

    void progress(UUID id, RunProgress progress) {
        jdbc.sql("update rampup.run set progress = :progress::jsonb where id = :id and state = 'running'")
                .param("id", id)
                .param("progress", json.writeValueAsString(progress))
                .update();
        tell(id);
    }

    boolean isStopAsked(UUID id) {
        return jdbc.sql("select stop_asked from rampup.run where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void askStop(UUID id) {
        jdbc.sql("update rampup.run set stop_asked = true where id = :id and state in ('waiting', 'running')")
                .param("id", id)
                .update();
        tell(id);
    }

    /**
     * Keeps what came of a run.
     *
     * @param plan as JSON, without bottlenecks
     * @param explained as JSON, with them
     */
    void finish(UUID id, RunSummary summary, String plan, String explained, List<String> brokenRules) {
        jdbc.sql("""
                        update rampup.run set state = 'done', ended_at = now(), plan = :plan, summary = :summary::jsonb,
                            broken_rules = :rules where id = :id""")
                .param("id", id)
                .param("plan", plan)
                .param("summary", json.writeValueAsString(summary))
                .param("rules", brokenRules.toArray(String[]::new))
                .update();
        jdbc.sql("insert into rampup.explained_plan (run, plan) values (:id, :plan)")
                .param("id", id)
                .param("plan", explained)
                .update();
        tell(id);
    }

    /** Puts a plan with all its explanations in place of the same plan with some. */
    void explain(UUID id, String explained) {
        jdbc.sql("update rampup.explained_plan set plan = :plan where run = :id")
                .param("id", id)
                .param("plan", explained)
                .update();
        jdbc.sql("update rampup.run set explained = true where id = :id")
                .param("id", id)
                .update();
        tell(id);
    }

    void fail(UUID id, String failure) {
        jdbc.sql("update rampup.run set state = 'failed', ended_at = now(), failure = :failure where id = :id")
                .param("id", id)
                .param("failure", failure)
                .update();
        tell(id);
    }

    Optional<String> findPlan(UUID id) {
        return jdbc.sql("select plan from rampup.run where id = :id and plan is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Optional<String> findExplainedPlan(UUID id) {
        return jdbc.sql("select plan from rampup.explained_plan where run = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void tell(UUID id) {
        jdbc.sql("select pg_notify(:channel, :id)::text")
                .param("channel", CHANNEL)
                .param("id", id.toString())
                .query(String.class)
                .optional();
    }

    private Run run(ResultSet row, int index) throws SQLException {
        RunSettings settings = new RunSettings(
                row.getDouble("gap"),
                row.getDouble("time_limit_seconds"),
                row.getObject("public_budget_euros", Double.class),
                row.getInt("cadence_percent"),
                texts(row.getArray("without_levers")));
        Array rules = row.getArray("broken_rules");
        String progress = row.getString("progress");
        String summary = row.getString("summary");
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("scenario", UUID.class),
                row.getInt("version"),
                settings,
                RunState.of(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")),
                row.getInt("attempts"),
                row.getBoolean("stop_asked"),
                progress == null ? null : json.readValue(progress, RunProgress.class),
                summary == null ? null : json.readValue(summary, RunSummary.class),
                rules == null ? null : texts(rules),
                row.getBoolean("explained"),
                row.getString("failure"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
