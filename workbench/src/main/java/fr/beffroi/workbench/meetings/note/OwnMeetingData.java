package fr.beffroi.workbench.meetings.note;

import fr.beffroi.workbench.identity.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registrations somebody made, with the names they typed, and the notes and next steps they wrote, for their copy. */
@Component
class OwnMeetingData implements PersonalData {
    private final JdbcClient jdbc;

    OwnMeetingData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something written.
     *
     * @param kind {@code registration}, {@code note} or {@code next-step}
     */
    record Kept(String event, String kind, String text, Instant at) {}

    @Override
    public String name() {
        return "meetings";
    }

    /** Not read-only: somebody without a pseudonym is given one. */
    @Override
    @Transactional
    public List<Kept> about(UUID person) {
        return jdbc.sql("""
                with self as materialized (select identity.pseudonym_of(:person) as pseudonym)
                select e.name, 'registration', coalesce((select string_agg(a.words, ', ' order by a.position) from meetings.attendee a
                    where a.participant = p.id), ''), p.registered_at as at
                from self join meetings.participant p on p.registered_by = self.pseudonym join meetings.event e on e.id = p.event
                union all
                select e.name, 'note', n.text, n.written_at from self join meetings.note n on n.written_by = self.pseudonym
                    join meetings.event e on e.id = n.event
                union all
                select e.name, 'next-step', s.text, s.agreed_on::timestamptz from self join meetings.next_step s on s.written_by = self.pseudonym
                    join meetings.event e on e.id = s.event
                order by at""")
                .param("person", person)
                .query((row, index) -> new Kept(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }
}
