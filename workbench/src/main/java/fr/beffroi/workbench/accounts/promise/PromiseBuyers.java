package fr.beffroi.workbench.accounts.promise;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which buyers are told of a promise. Callers bring the transaction. */
@Repository
class PromiseBuyers {
    private final JdbcClient jdbc;

    PromiseBuyers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The buyers' organisations, who was told first before. */
    List<UUID> list(Promise promise) {
        return jdbc.sql(
                        "select organisation from accounts.promise_buyer where promise_id = :promise order by since, organisation")
                .param("promise", promise.id())
                .query((row, index) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /** By promise, the organisations that were told of it. */
    Map<UUID, List<UUID>> listTold() {
        return jdbc
                .sql("select promise_id, organisation from accounts.promise_buyer")
                .query((row, index) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void put(Promise promise, UUID organisation, boolean isTold) {
        String sql = isTold
                ? "insert into accounts.promise_buyer (promise_id, siren, organisation) values (:promise, :siren, :buyer) on conflict do nothing"
                : "delete from accounts.promise_buyer where promise_id = :promise and siren = :siren and organisation = :buyer";
        jdbc.sql(sql)
                .param("promise", promise.id())
                .param("siren", promise.siren())
                .param("buyer", organisation)
                .update();
    }
}
