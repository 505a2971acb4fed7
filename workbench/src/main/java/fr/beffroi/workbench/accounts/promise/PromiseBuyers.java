package fr.beffroi.workbench.accounts.promise;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which buyers are told of a promise. Callers bring the transaction. */
@Repository
public class PromiseBuyers {
    private final JdbcClient jdbc;

    PromiseBuyers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A buyer's organisation. */
    public record Buyer(UUID organisation) {}

    List<Buyer> list(Promise promise) {
        return jdbc.sql(
                        "select organisation from accounts.promise_buyer where promise_id = :promise order by since, organisation")
                .param("promise", promise.id())
                .query((row, index) -> new Buyer(Objects.requireNonNull(row.getObject(1, UUID.class))))
                .list();
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
