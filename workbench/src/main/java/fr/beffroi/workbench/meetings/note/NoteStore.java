package fr.beffroi.workbench.meetings.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes and next steps in the database. Callers bring the transaction; only the two sides of a meeting see them. */
@Repository
class NoteStore {
    private static final String STEP =
            "select id, guest, host, side, text, agreed_on, outcome, closed_on from meetings.next_step";

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the two have a meeting that the viewer sees in the published schedule. */
    boolean meet(UUID event, UUID guest, UUID host) {
        return jdbc.sql("select meetings.meet(:event, :guest, :host)")
                .param("event", event)
                .param("guest", guest)
                .param("host", host)
                .query(Boolean.class)
                .single();
    }

    List<Note> listNotes(UUID guest, UUID host) {
        return jdbc.sql(
                        "select side, text, written_at from meetings.note where guest = :guest and host = :host order by written_at")
                .param("guest", guest)
                .param("host", host)
                .query((row, index) -> new Note(
                        side(row),
                        row.getString("text"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    void insertNote(UUID event, UUID guest, UUID host, Side side, String text) {
        jdbc.sql("""
                insert into meetings.note (id, event, guest, host, side, text) values (:id, :event, :guest, :host, :side, :text)""")
                .param("id", UUID.randomUUID())
                .param("event", event)
                .param("guest", guest)
                .param("host", host)
                .param("side", code(side))
                .param("text", text)
                .update();
    }

    List<NextStep> listSteps(UUID event) {
        return jdbc.sql(STEP + " where event = :event order by agreed_on desc, id")
                .param("event", event)
                .query(NoteStore::step)
                .list();
    }

    List<NextStep> listSteps(UUID event, UUID guest, UUID host) {
        return jdbc.sql(STEP + " where event = :event and guest = :guest and host = :host order by agreed_on desc, id")
                .param("event", event)
                .param("guest", guest)
                .param("host", host)
                .query(NoteStore::step)
                .list();
    }

    /** Whether it was kept: two sides have one open step at a time. */
    boolean insertStep(UUID event, UUID id, UUID guest, UUID host, Side side, String text, LocalDate today) {
        return jdbc.sql("""
                insert into meetings.next_step (id, event, guest, host, side, text, agreed_on)
                values (:id, :event, :guest, :host, :side, :text, :today) on conflict do nothing""")
                        .param("id", id)
                        .param("event", event)
                        .param("guest", guest)
                        .param("host", host)
                        .param("side", code(side))
                        .param("text", text)
                        .param("today", today)
                        .update()
                == 1;
    }

    boolean close(UUID event, UUID id, Outcome outcome, LocalDate today) {
        return jdbc.sql("""
                update meetings.next_step set outcome = :outcome, closed_on = :today where event = :event and id = :id and outcome is null""")
                        .param("outcome", outcome.code())
                        .param("today", today)
                        .param("event", event)
                        .param("id", id)
                        .update()
                == 1;
    }

    int countOpen(UUID event) {
        return jdbc.sql("select count(*) from meetings.next_step where event = :event and outcome is null")
                .param("event", event)
                .query(Integer.class)
                .single();
    }

    Map<Outcome, Integer> countOutcomes(UUID event) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        jdbc.sql(
                        "select outcome, count(*) from meetings.next_step where event = :event and outcome is not null group by outcome")
                .param("event", event)
                .query(row -> {
                    counts.put(Outcome.find(row.getString(1)).orElseThrow(), row.getInt(2));
                });
        return counts;
    }

    private static NextStep step(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        return new NextStep(
                row.getObject("id", UUID.class),
                row.getObject("guest", UUID.class),
                row.getObject("host", UUID.class),
                side(row),
                row.getString("text"),
                row.getObject("agreed_on", LocalDate.class),
                outcome == null ? null : Outcome.find(outcome).orElseThrow(),
                row.getObject("closed_on", LocalDate.class));
    }

    private static Side side(ResultSet row) throws SQLException {
        return Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT));
    }

    private static String code(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
