package fr.beffroi.workbench.rampup.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** News in the database. Callers bring the transaction; row-level security decides what it shows. */
@Repository
class NewsStore {
    private final JdbcClient jdbc;

    NewsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(News news) {
        jdbc.sql("""
                insert into rampup.news (key, scenario, lever, lever_name, programme, cause, cents, other_cents, planned_cents, not_before,
                    order_on, source_number, source_path)
                values (:key, :scenario, :lever, :name, :programme, :cause, :cents, :others, :planned, :notBefore, :orderOn, :number, :path)
                on conflict (key) do nothing""")
                .param("key", news.key())
                .param("scenario", news.scenario())
                .param("lever", news.lever())
                .param("name", news.leverName())
                .param("programme", news.programme())
                .param("cause", news.cause().code())
                .param("cents", news.cents())
                .param("others", news.otherCents())
                .param("planned", news.plannedCents())
                .param("notBefore", news.notBefore())
                .param("orderOn", news.orderOn())
                .param("number", news.sourceNumber())
                .param("path", news.sourcePath())
                .update();
    }

    /** The oldest first. */
    List<News> list(UUID scenario) {
        return jdbc.sql("""
                select key, scenario, lever, lever_name, programme, cause, cents, other_cents, planned_cents, not_before, order_on,
                    source_number, source_path, at, version
                from rampup.news where scenario = :scenario order by id""").param("scenario", scenario).query(NewsStore::news).list();
    }

    /** How many are not taken in yet, by scenario; scenarios without any are left out. */
    Map<UUID, Long> countOpen() {
        Map<UUID, Long> open = new HashMap<>();
        jdbc.sql("select scenario, count(*) from rampup.news where version is null group by scenario")
                .query(row -> {
                    open.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return open;
    }

    /** Those of these keys were taken in by a version. */
    void takeIn(UUID scenario, int version, List<String> keys) {
        jdbc.sql(
                        "update rampup.news set version = :version where scenario = :scenario and version is null and key in (:keys)")
                .param("version", version)
                .param("scenario", scenario)
                .param("keys", keys)
                .update();
    }

    private static News news(ResultSet row, int index) throws SQLException {
        return new News(
                row.getString("key"),
                row.getObject("scenario", UUID.class),
                row.getString("lever"),
                row.getString("lever_name"),
                row.getString("programme"),
                Cause.of(row.getString("cause")),
                row.getObject("cents", Long.class),
                row.getLong("other_cents"),
                row.getLong("planned_cents"),
                row.getObject("not_before", LocalDate.class),
                row.getObject("order_on", LocalDate.class),
                row.getLong("source_number"),
                row.getString("source_path"),
                row.getTimestamp("at").toInstant(),
                row.getObject("version", Integer.class));
    }
}
