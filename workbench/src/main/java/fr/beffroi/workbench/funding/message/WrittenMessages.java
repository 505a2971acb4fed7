package fr.beffroi.workbench.funding.message;

import fr.beffroi.workbench.identity.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody wrote and did in grant files, for their copy; erased, they stay in the files under a pseudonym that leads to nobody. */
@Component
class WrittenMessages implements PersonalData {
    private final JdbcClient jdbc;

    WrittenMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something written or done.
     *
     * @param file its number
     * @param text of a message, of an answer to an obligation, of a question for an opinion or of an opinion; the code of a step; {@code charge} for a handing over, {@code prepare} for a draft
     *     prepared from a plan
     */
    record Kept(long file, String text, Instant at) {}

    @Override
    public String name() {
        return "grantFiles";
    }

    /** Not read-only: somebody without a pseudonym is given one. */
    @Override
    @Transactional
    public List<Kept> about(UUID person) {
        return jdbc.sql("""
                with self as materialized (select identity.pseudonym_of(:person) as pseudonym)
                select f.number, m.text, m.at from funding.message m join funding.file f on f.id = m.file, self where m.actor = self.pseudonym
                union all
                select f.number, s.kind, s.at from funding.step s join funding.file f on f.id = s.file, self where s.actor = self.pseudonym
                union all
                select f.number, 'charge', c.at from funding.charge c join funding.file f on f.id = c.file, self where c.actor = self.pseudonym
                union all
                select f.number, 'prepare', p.at from funding.preparation p join funding.file f on f.id = p.file, self where p.actor = self.pseudonym
                union all
                select f.number, case when e.text = '' then e.kind else e.text end, e.at from funding.obligation_event e
                    join funding.file f on f.id = e.file, self where e.actor = self.pseudonym
                union all
                select f.number, o.question, o.asked_at from funding.opinion o join funding.file f on f.id = o.file, self
                where o.asked_by = self.pseudonym
                union all
                select f.number, coalesce(o.answer, o.recommendation), o.answered_at from funding.opinion o
                    join funding.file f on f.id = o.file, self where o.asked_of = self.pseudonym and o.answered_at is not null
                order by at""")
                .param("person", person)
                .query((row, index) -> new Kept(
                        row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }
}
