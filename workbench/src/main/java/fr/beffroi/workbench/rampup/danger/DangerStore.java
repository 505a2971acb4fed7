package fr.beffroi.workbench.rampup.danger;

import fr.beffroi.engine.robust.Robustness;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The dangers of plans in the database: once worked out they serve every node. */
@Repository
class DangerStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    DangerStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Robustness> find(UUID run) {
        return jdbc.sql("select robustness from rampup.dangers where run = :run")
                .param("run", run)
                .query((row, index) -> json.readValue(row.getString(1), Robustness.class))
                .optional();
    }

    void save(UUID run, Robustness robustness) {
        jdbc.sql("""
                        insert into rampup.dangers (run, robustness) values (:run, :robustness::jsonb)
                        on conflict (run) do update set robustness = excluded.robustness, made_at = now()""")
                .param("run", run)
                .param("robustness", json.writeValueAsString(robustness))
                .update();
    }
}
