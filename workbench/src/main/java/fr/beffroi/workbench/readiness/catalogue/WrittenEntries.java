package fr.beffroi.workbench.readiness.catalogue;

import fr.beffroi.workbench.identity.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person changed in the catalogue, for the copy of their data. */
@Component
class WrittenEntries implements PersonalData {
    private final JdbcClient jdbc;

    WrittenEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version they wrote. */
    record Written(String kind, String code, int number, String reason, Instant madeAt) {}

    @Override
    public String name() {
        return "requirements";
    }

    @Override
    @Transactional
    public List<Written> about(UUID person) {
        return jdbc.sql("""
                        with self as materialized (select identity.pseudonym_of(:person) as pseudonym)
                        select kind, code, number, reason, made_at from readiness.entry_version, self
                        where made_by = self.pseudonym order by made_at""")
                .param("person", person)
                .query((row, index) -> new Written(
                        row.getString("kind"),
                        row.getString("code"),
                        row.getInt("number"),
                        row.getString("reason"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }
}
