package fr.beffroi.workbench.meetings.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events in the database. Callers bring the transaction. */
@Repository
class EventStore {
    private static final String SELECT = """
            select id, name, place, held_on, first_slot, last_end, slot_minutes, breaks, tables, maximum_in_a_row, fair_share, description,
                registration, search_seconds, link_hash is not null as has_link, published
            from meetings.event""";

    private final JdbcClient jdbc;

    EventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Event> list() {
        return jdbc.sql(SELECT + " order by held_on desc, name, id")
                .query(EventStore::event)
                .list();
    }

    Optional<Event> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(EventStore::event)
                .optional();
    }

    Optional<Event> findByLink(byte[] hash) {
        return jdbc.sql(SELECT + " where link_hash = :hash and registration = 'open'")
                .param("hash", hash)
                .query(EventStore::event)
                .optional();
    }

    void insert(Event event) {
        write("""
                insert into meetings.event (id, name, place, held_on, first_slot, last_end, slot_minutes, breaks, tables, maximum_in_a_row, fair_share,
                    description, search_seconds)
                values (:id, :name, :place, :day, :first, :end, :minutes, :breaks, :tables, :row, :share, :description, :seconds)""", event);
    }

    void update(Event event) {
        write("""
                update meetings.event set name = :name, place = :place, held_on = :day, first_slot = :first, last_end = :end, slot_minutes = :minutes,
                    breaks = :breaks, tables = :tables, maximum_in_a_row = :row, fair_share = :share, description = :description,
                    search_seconds = :seconds
                where id = :id""", event);
    }

    /** Lets schedules go that nobody was shown, and meetings that were fixed: their slots are not the event's any more. Numbers are not given twice. */
    void dropPlans(UUID id) {
        for (String sql : List.of(
                """
                update meetings.schedule set state = 'failed', failure = 'times', ended_at = clock_timestamp(), asked_person = null,
                    asked_organisation = null
                where event = :id and state <> 'failed'""",
                "delete from meetings.meeting where event = :id",
                "delete from meetings.worth where event = :id",
                "delete from meetings.demand where event = :id and kind = 'lock'")) {
            jdbc.sql(sql).param("id", id).update();
        }
    }

    private void write(String sql, Event event) {
        jdbc.sql(sql)
                .param("id", event.id())
                .param("name", event.name())
                .param("place", event.place())
                .param("day", event.heldOn())
                .param("first", event.firstSlot())
                .param("end", event.lastEnd())
                .param("minutes", event.slotMinutes())
                .param(
                        "breaks",
                        event.breaks().stream()
                                .map(one -> one.from() + "-" + one.until())
                                .toArray(String[]::new))
                .param("tables", event.tables())
                .param("row", event.maximumInARow())
                .param("share", event.fairShare())
                .param("description", event.description())
                .param("seconds", event.searchSeconds())
                .update();
    }

    void setRegistration(UUID id, Registration registration) {
        jdbc.sql("update meetings.event set registration = :registration where id = :id")
                .param("registration", registration.code())
                .param("id", id)
                .update();
    }

    void setLink(UUID id, byte @Nullable [] hash) {
        jdbc.sql("update meetings.event set link_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    void publish(UUID id, int schedule) {
        jdbc.sql("update meetings.event set published = :schedule where id = :id")
                .param("schedule", schedule)
                .param("id", id)
                .update();
    }

    private static Event event(ResultSet row, int index) throws SQLException {
        int published = row.getInt("published");
        boolean none = row.wasNull();
        return new Event(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("place"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("first_slot", LocalTime.class),
                row.getObject("last_end", LocalTime.class),
                row.getInt("slot_minutes"),
                Arrays.stream((String[]) row.getArray("breaks").getArray())
                        .map(EventStore::pause)
                        .toList(),
                row.getInt("tables"),
                row.getInt("maximum_in_a_row"),
                row.getInt("fair_share"),
                row.getString("description"),
                Registration.of(row.getString("registration")),
                row.getInt("search_seconds"),
                row.getBoolean("has_link"),
                none ? null : Integer.valueOf(published));
    }

    private static Timetable.Break pause(String text) {
        int middle = text.indexOf('-');
        return new Timetable.Break(
                LocalTime.parse(text.substring(0, middle)), LocalTime.parse(text.substring(middle + 1)));
    }
}
