package fr.beffroi.workbench.demand.need;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
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

    /** Notes the viewer's organisation; those that it saw for the first time. Who acts for none leaves no trace here. */
    List<UUID> note(Collection<UUID> needs) {
        return jdbc.sql("""
                insert into demand.early_sight (need, organisation, name)
                select f.need, platform.viewer_organisation(), identity.viewer_organisation_name() from demand.need_face f
                where f.need in (:needs) and f.audience <> 'public' and f.open and identity.viewer_organisation_name() is not null
                on conflict do nothing returning need""")
                .param("needs", needs)
                .query((row, index) -> row.getObject("need", UUID.class))
                .list();
    }

    private static Instant instant(Timestamp at) {
        return at.toInstant();
    }
}
