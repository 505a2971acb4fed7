package fr.beffroi.workbench.demand.need;

import fr.beffroi.workbench.identity.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody wrote in needs, for their copy; erased, it stays their organisation's under a pseudonym that leads to nobody. */
@Component
class WrittenNeeds implements PersonalData {
    private final JdbcClient jdbc;

    WrittenNeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something written.
     *
     * @param kind {@code need} or {@code approach}
     * @param title of a need; empty for an approach
     * @param text the need's description, or the approach's message
     */
    record Kept(UUID need, String kind, String title, String text, Instant at) {}

    @Override
    public String name() {
        return "needs";
    }

    /** Not read-only: somebody without a pseudonym is given one. */
    @Override
    @Transactional
    public List<Kept> about(UUID person) {
        return jdbc.sql("""
                with self as materialized (select identity.pseudonym_of(:person) as pseudonym)
                select n.id, 'need', coalesce(n.shape ->> 'title', ''), coalesce(n.shape ->> 'description', ''), n.created_at as at
                from demand.need n, self where n.written_by = self.pseudonym
                union all
                select a.need, 'approach', '', a.message, a.made_at from demand.approach a, self where a.written_by = self.pseudonym
                order by at""")
                .param("person", person)
                .query((row, index) -> new Kept(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }
}
