package fr.beffroi.workbench.rampup.stock;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Answers in the database: once worked out they serve every node. */
@Repository
class StockStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    StockStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<StockAnswer> find(UUID scenario, int version, StockQuestion question) {
        return jdbc.sql("""
                        select answer from rampup.stock_answer where scenario = :scenario and version = :version and product = :product
                            and lead_time_weeks = :weeks and variation = :variation and service_level = :service""")
                .param("scenario", scenario)
                .param("version", version)
                .param("product", question.product())
                .param("weeks", question.leadTimeWeeks())
                .param("variation", question.variation())
                .param("service", question.serviceLevel())
                .query((row, index) -> json.readValue(row.getString(1), StockAnswer.class))
                .optional();
    }

    void insert(UUID scenario, int version, StockQuestion question, StockAnswer answer) {
        jdbc.sql("""
                        insert into rampup.stock_answer (scenario, version, product, lead_time_weeks, variation, service_level, answer)
                        values (:scenario, :version, :product, :weeks, :variation, :service, :answer::jsonb) on conflict do nothing""")
                .param("scenario", scenario)
                .param("version", version)
                .param("product", question.product())
                .param("weeks", question.leadTimeWeeks())
                .param("variation", question.variation())
                .param("service", question.serviceLevel())
                .param("answer", json.writeValueAsString(answer))
                .update();
    }
}
