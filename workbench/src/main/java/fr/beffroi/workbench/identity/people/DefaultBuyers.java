package fr.beffroi.workbench.identity.people;

import fr.beffroi.workbench.identity.Buyers;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class DefaultBuyers implements Buyers {
    private final JdbcClient jdbc;

    DefaultBuyers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Buyer> list() {
        return jdbc.sql("select id, name from identity.organisation where kind = 'buyer' order by name, id")
                .query((row, index) ->
                        new Buyer(Objects.requireNonNull(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }
}
