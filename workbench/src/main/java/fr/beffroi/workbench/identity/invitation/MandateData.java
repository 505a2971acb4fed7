package fr.beffroi.workbench.identity.invitation;

import fr.beffroi.workbench.identity.PersonalData;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mandates somebody acts under or gave, for their copy; as far as they act for that company now, or are the mandatary themselves. */
@Component
class MandateData implements PersonalData {
    private final JdbcClient jdbc;

    MandateData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A mandate.
     *
     * @param given whether the person gave it; else they act under it
     */
    record Kept(String company, boolean given, boolean handsIn, LocalDate from, LocalDate until) {}

    @Override
    public String name() {
        return "mandates";
    }

    /** Not read-only: somebody without a pseudonym is given one. */
    @Override
    @Transactional
    public List<Kept> about(UUID person) {
        return jdbc.sql("""
                with self as materialized (select identity.pseudonym_of(:person) as pseudonym)
                select o.name, m.person is distinct from :person, m.hands_in, m.from_on, m.until_on
                from identity.mandate m join identity.organisation o on o.id = m.organisation, self
                where m.person = :person or m.given_by = self.pseudonym order by m.given_at""")
                .param("person", person)
                .query((row, index) -> new Kept(
                        row.getString(1),
                        row.getBoolean(2),
                        row.getBoolean(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list();
    }
}
