package fr.beffroi.workbench.rampup.run;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What goes without each lever, in the database: once worked out it serves every node. */
@Repository
class WithoutStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    WithoutStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<WithoutLever> list(UUID run) {
        return jdbc.sql("select outcome from rampup.without_lever where run = :run order by made_at, lever")
                .param("run", run)
                .query((row, index) -> json.readValue(row.getString("outcome"), WithoutLever.class))
                .list();
    }

    void insert(UUID run, WithoutLever outcome) {
        jdbc.sql("""
                        insert into rampup.without_lever (run, lever, outcome) values (:run, :lever, :outcome::jsonb)
                        on conflict do nothing""")
                .param("run", run)
                .param("lever", outcome.lever())
                .param("outcome", json.writeValueAsString(outcome))
                .update();
    }
}
