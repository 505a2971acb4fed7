package fr.beffroi.workbench.rampup.more;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** In the database: once worked out it serves every node. */
@Repository
class MoreMoneyStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    MoreMoneyStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<MoreMoney> find(UUID run, String programme, int euros) {
        return jdbc.sql(
                        "select outcome from rampup.more_money where run = :run and programme = :programme and euros = :euros")
                .param("run", run)
                .param("programme", programme)
                .param("euros", euros)
                .query((row, index) -> json.readValue(row.getString("outcome"), MoreMoney.class))
                .optional();
    }

    void insert(UUID run, String programme, MoreMoney outcome) {
        jdbc.sql("""
                insert into rampup.more_money (run, programme, euros, outcome) values (:run, :programme, :euros, :outcome::jsonb)
                on conflict do nothing""")
                .param("run", run)
                .param("programme", programme)
                .param("euros", outcome.euros())
                .param("outcome", json.writeValueAsString(outcome))
                .update();
    }
}
