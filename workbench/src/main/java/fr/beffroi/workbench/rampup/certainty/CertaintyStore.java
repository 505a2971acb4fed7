package fr.beffroi.workbench.rampup.certainty;

import fr.beffroi.engine.simulate.Simulation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Simulations of plans in the database: once worked out they serve every node. */
@Repository
class CertaintyStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CertaintyStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Simulation> find(UUID run) {
        return jdbc.sql("select simulation from rampup.certainty where run = :run")
                .param("run", run)
                .query((row, index) -> json.readValue(row.getString(1), Simulation.class))
                .optional();
    }

    boolean isKnown(UUID run) {
        return jdbc.sql("select exists (select from rampup.certainty where run = :run)")
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    /** The short form, by run; those that are not worked out are absent. */
    Map<UUID, Sure> list(Collection<UUID> runs) {
        Map<UUID, Sure> found = new HashMap<>();
        if (!runs.isEmpty()) {
            jdbc.sql("select run, sure from rampup.certainty where run in (:runs)")
                    .param("runs", runs)
                    .query((row, index) ->
                            found.put(row.getObject(1, UUID.class), json.readValue(row.getString(2), Sure.class)))
                    .list();
        }
        return found;
    }

    void insert(UUID run, Sure sure, Simulation simulation) {
        jdbc.sql("""
                        insert into rampup.certainty (run, sure, simulation) values (:run, :sure::jsonb, :simulation::jsonb)
                        on conflict do nothing""")
                .param("run", run)
                .param("sure", json.writeValueAsString(sure))
                .param("simulation", json.writeValueAsString(simulation))
                .update();
    }

    /** Empty while the simulation waits, and once it is there. */
    Optional<CertaintyProgress> findProgress(UUID run) {
        return jdbc.sql("select progress from rampup.certainty_progress where run = :run")
                .param("run", run)
                .query((row, index) -> json.readValue(row.getString(1), CertaintyProgress.class))
                .optional();
    }

    void putProgress(UUID run, CertaintyProgress progress) {
        jdbc.sql("""
                        insert into rampup.certainty_progress (run, progress) values (:run, :progress::jsonb)
                        on conflict (run) do update set progress = excluded.progress""")
                .param("run", run)
                .param("progress", json.writeValueAsString(progress))
                .update();
    }

    void removeProgress(UUID run) {
        jdbc.sql("delete from rampup.certainty_progress where run = :run")
                .param("run", run)
                .update();
    }
}
