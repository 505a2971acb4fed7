package fr.beffroi.workbench.rampup.meeting;

import fr.beffroi.engine.plan.BudgetPoint;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Outlooks in the database: once worked out they serve every node. */
@Repository
class OutlookStore {
    private static final TypeReference<List<BudgetPoint>> POINTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutlookStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In rising cadences. */
    List<Outlook> list(UUID scenario, int version) {
        return jdbc.sql("""
                        select cadence_percent, points, seconds from rampup.outlook
                        where scenario = :scenario and version = :version order by cadence_percent""")
                .param("scenario", scenario)
                .param("version", version)
                .query((row, index) -> new Outlook(
                        row.getInt("cadence_percent"),
                        json.readValue(row.getString("points"), POINTS),
                        row.getDouble("seconds")))
                .list();
    }

    void insert(UUID scenario, int version, Outlook outlook) {
        jdbc.sql("""
                        insert into rampup.outlook (scenario, version, cadence_percent, points, seconds)
                        values (:scenario, :version, :cadence, :points::jsonb, :seconds) on conflict do nothing""")
                .param("scenario", scenario)
                .param("version", version)
                .param("cadence", outlook.cadencePercent())
                .param("points", json.writeValueAsString(outlook.points()))
                .param("seconds", outlook.seconds())
                .update();
    }
}
