package fr.beffroi.workbench.demand.need;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who saw a need before it was public, once an organisation: what equal treatment is judged by. */
@Component
public class EarlySights {
    private final JdbcClient jdbc;

    EarlySights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An organisation that saw a need before it was public, when it did first. */
    public record EarlySight(String name, Instant at) {}

    /** Those of a need, the first first: for its owner and for auditors; of others only one's own. */
    @Transactional(readOnly = true)
    public List<EarlySight> list(UUID need) {
        return jdbc.sql("select name, at from demand.early_sight where need = :need order by at, name")
                .param("need", need)
                .query((row, index) -> new EarlySight(row.getString("name"), instant(row.getTimestamp("at"))))
                .list();
    }

    /** Notes the viewer's organisation; whether it was the first time. Who acts for none, such as an auditor in no organisation, leaves no trace here. */
    boolean note(UUID need) {
        return jdbc.sql("""
                insert into demand.early_sight (need, organisation, name)
                select :need, platform.viewer_organisation(), identity.viewer_organisation_name()
                where platform.viewer_organisation() is not null and identity.viewer_organisation_name() is not null
                    and demand.viewer_sees_face(:need)
                on conflict do nothing""").param("need", need).update() == 1;
    }

    private static Instant instant(Timestamp at) {
        return at.toInstant();
    }
}
