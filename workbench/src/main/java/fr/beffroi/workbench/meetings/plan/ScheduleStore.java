package fr.beffroi.workbench.meetings.plan;

import fr.beffroi.workbench.identity.Viewer;
import fr.beffroi.workbench.meetings.schedule.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Schedules, their meetings, what officers demand of them, and what happens on the day. Callers bring the transaction. */
@Repository
class ScheduleStore {
    private static final String SELECT = """
            select event, number, mends, state, asked_at, started_at, ended_at, value, bound, missing, missing_at_least, first_come, greedy, failure
            from meetings.schedule""";

    private final JdbcClient jdbc;

    ScheduleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who asked for a schedule, and in whose organisation. */
    record Asker(@Nullable UUID person, @Nullable UUID organisation) {}

    int insert(UUID event, @Nullable Integer mends, Viewer viewer) {
        return jdbc.sql("""
                insert into meetings.schedule (event, number, kind, mends, asked_person, asked_organisation)
                select :event, coalesce(max(number), 0) + 1, case when cast(:mends as int) is null then 'whole' else 'repair' end, cast(:mends as int),
                    cast(:person as uuid), cast(:organisation as uuid)
                from meetings.schedule where event = :event returning number""")
                .param("event", event)
                .param("mends", mends)
                .param("person", viewer.person())
                .param("organisation", viewer.organisation())
                .query(Integer.class)
                .single();
    }

    Optional<StoredSchedule> find(UUID event, int number) {
        return jdbc.sql(SELECT + " where event = :event and number = :number")
                .param("event", event)
                .param("number", number)
                .query(ScheduleStore::schedule)
                .optional();
    }

    /** The newest first. */
    List<StoredSchedule> list(UUID event) {
        return jdbc.sql(SELECT + " where event = :event order by number desc")
                .param("event", event)
                .query(ScheduleStore::schedule)
                .list();
    }

    /** The newest that puts none right. */
    Optional<StoredSchedule> findNewest(UUID event) {
        return jdbc.sql(SELECT + " where event = :event and mends is null order by number desc limit 1")
                .param("event", event)
                .query(ScheduleStore::schedule)
                .optional();
    }

    boolean isUnderWay(UUID event) {
        return jdbc.sql(
                        "select exists (select from meetings.schedule where event = :event and state in ('waiting', 'running'))")
                .param("event", event)
                .query(Boolean.class)
                .single();
    }

    /** The newest that puts a schedule right. */
    Optional<StoredSchedule> findNewestRepair(UUID event, int mended) {
        return jdbc.sql(SELECT
                        + " where event = :event and mends = :mended and number > :mended order by number desc limit 1")
                .param("event", event)
                .param("mended", mended)
                .query(ScheduleStore::schedule)
                .optional();
    }

    Optional<Asker> findAsker(UUID event, int number) {
        return jdbc.sql(
                        "select asked_person, asked_organisation from meetings.schedule where event = :event and number = :number")
                .param("event", event)
                .param("number", number)
                .query((row, index) -> new Asker(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
    }

    /** False where it is over already, or gone. */
    boolean begin(UUID event, int number) {
        return jdbc.sql("""
                update meetings.schedule set state = 'running', started_at = clock_timestamp()
                where event = :event and number = :number and state in ('waiting', 'running')""").param("event", event).param("number", number).update() == 1;
    }

    /** False where it is over already: the times it was worked out for are not the event's any more. */
    boolean finish(
            UUID event,
            int number,
            long value,
            long bound,
            int missing,
            int missingAtLeast,
            long firstCome,
            long greedy) {
        return jdbc.sql("""
                update meetings.schedule set state = 'done', started_at = coalesce(started_at, asked_at), ended_at = clock_timestamp(), value = :value,
                    bound = :bound, missing = :missing, missing_at_least = :least, first_come = :first, greedy = :greedy, asked_person = null,
                    asked_organisation = null
                where event = :event and number = :number and state in ('waiting', 'running')""")
                        .param("event", event)
                        .param("number", number)
                        .param("value", value)
                        .param("bound", bound)
                        .param("missing", missing)
                        .param("least", missingAtLeast)
                        .param("first", firstCome)
                        .param("greedy", greedy)
                        .update()
                == 1;
    }

    void fail(UUID event, int number, String failure) {
        jdbc.sql("""
                update meetings.schedule set state = 'failed', ended_at = clock_timestamp(), failure = :failure, asked_person = null,
                    asked_organisation = null
                where event = :event and number = :number and state in ('waiting', 'running')""")
                .param("event", event)
                .param("number", number)
                .param("failure", failure)
                .update();
    }

    void insertMeetings(UUID event, int number, List<HeldMeeting> meetings) {
        jdbc.sql("""
                insert into meetings.meeting (event, number, guest, host, slot, value)
                select :event, :number, m.guest, m.host, m.slot, m.value
                from unnest(cast(:guests as uuid[]), cast(:hosts as uuid[]), cast(:slots as int[]), cast(:values as int[])) as m (guest, host, slot, value)""")
                .param("event", event)
                .param("number", number)
                .param(
                        "guests",
                        meetings.stream().map(one -> one.guest().toString()).toArray(String[]::new))
                .param(
                        "hosts",
                        meetings.stream().map(one -> one.host().toString()).toArray(String[]::new))
                .param("slots", meetings.stream().map(HeldMeeting::slot).toArray(Integer[]::new))
                .param("values", meetings.stream().map(HeldMeeting::worth).toArray(Integer[]::new))
                .update();
    }

    /** Keeps what pairs were worth, for repairs. */
    void insertWorth(UUID event, int number, List<Wish> wishes) {
        jdbc.sql("""
                insert into meetings.worth (event, number, guest, host, value)
                select :event, :number, m.guest, m.host, m.value
                from unnest(cast(:guests as uuid[]), cast(:hosts as uuid[]), cast(:values as int[])) as m (guest, host, value)""")
                .param("event", event)
                .param("number", number)
                .param("guests", wishes.stream().map(Wish::guest).toArray(String[]::new))
                .param("hosts", wishes.stream().map(Wish::host).toArray(String[]::new))
                .param("values", wishes.stream().map(Wish::value).toArray(Integer[]::new))
                .update();
    }

    /** What pairs were worth when the schedule that this one goes back to was worked out; as meetings, all in the first slot. */
    List<HeldMeeting> listWorth(UUID event, int number) {
        return jdbc.sql("""
                with recursive back as (
                    select number, mends from meetings.schedule where event = :event and number = :number
                    union all
                    select s.number, s.mends from meetings.schedule s join back on s.event = :event and s.number = back.mends)
                select w.guest, w.host, w.value from meetings.worth w join back on back.number = w.number where w.event = :event""")
                .param("event", event)
                .param("number", number)
                .query((row, index) -> new HeldMeeting(
                        row.getObject("guest", UUID.class), row.getObject("host", UUID.class), 0, row.getInt("value")))
                .list();
    }

    /** By slot; those of a schedule that the viewer may see. */
    List<HeldMeeting> listMeetings(UUID event, int number) {
        return jdbc.sql("""
                select guest, host, slot, value from meetings.meeting where event = :event and number = :number order by slot, host, guest""")
                .param("event", event)
                .param("number", number)
                .query(ScheduleStore::meeting)
                .list();
    }

    /** As above, those of one participant. */
    List<HeldMeeting> listMeetings(UUID event, int number, UUID participant) {
        return jdbc.sql("""
                select guest, host, slot, value from meetings.meeting
                where event = :event and number = :number and :participant in (guest, host) order by slot, host, guest""")
                .param("event", event)
                .param("number", number)
                .param("participant", participant)
                .query(ScheduleStore::meeting)
                .list();
    }

    int countMeetings(UUID event, int number) {
        return jdbc.sql("select count(*) from meetings.meeting where event = :event and number = :number")
                .param("event", event)
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    List<Demand> listDemands(UUID event) {
        return jdbc.sql("select guest, host, slot from meetings.demand where event = :event order by guest, host")
                .param("event", event)
                .query((row, index) -> {
                    int slot = row.getInt("slot");
                    return new Demand(
                            row.getObject("guest", UUID.class),
                            row.getObject("host", UUID.class),
                            row.wasNull() ? null : Integer.valueOf(slot));
                })
                .list();
    }

    void putDemand(UUID event, Demand demand) {
        jdbc.sql("""
                insert into meetings.demand (event, guest, host, kind, slot) values (:event, :guest, :host, :kind, :slot)
                on conflict (guest, host) do update set kind = excluded.kind, slot = excluded.slot""")
                .param("event", event)
                .param("guest", demand.guest())
                .param("host", demand.host())
                .param("kind", demand.isLock() ? "lock" : "forbid")
                .param("slot", demand.slot())
                .update();
    }

    void removeDemand(UUID guest, UUID host) {
        jdbc.sql("delete from meetings.demand where guest = :guest and host = :host")
                .param("guest", guest)
                .param("host", host)
                .update();
    }

    List<Incident> listIncidents(UUID event) {
        return jdbc.sql(
                        "select kind, participant, slot, tables from meetings.incident where event = :event order by noted_at")
                .param("event", event)
                .query((row, index) -> new Incident(
                        Incident.Kind.find(row.getString("kind")).orElseThrow(),
                        row.getObject("participant", UUID.class),
                        row.getInt("slot"),
                        row.getInt("tables")))
                .list();
    }

    void insertIncident(UUID event, Incident incident) {
        jdbc.sql("""
                insert into meetings.incident (id, event, kind, participant, slot, tables)
                values (:id, :event, :kind, :participant, :slot, :tables)""")
                .param("id", UUID.randomUUID())
                .param("event", event)
                .param("kind", incident.kind().code())
                .param("participant", incident.participant())
                .param("slot", incident.slot())
                .param("tables", incident.tables())
                .update();
    }

    private static HeldMeeting meeting(ResultSet row, int index) throws SQLException {
        return new HeldMeeting(
                row.getObject("guest", UUID.class),
                row.getObject("host", UUID.class),
                row.getInt("slot"),
                row.getInt("value"));
    }

    private static StoredSchedule schedule(ResultSet row, int index) throws SQLException {
        int mends = row.getInt("mends");
        boolean whole = row.wasNull();
        return new StoredSchedule(
                row.getObject("event", UUID.class),
                row.getInt("number"),
                whole ? null : Integer.valueOf(mends),
                ScheduleState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getTimestamp("asked_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")),
                row.getLong("value"),
                row.getLong("bound"),
                row.getInt("missing"),
                row.getInt("missing_at_least"),
                row.getLong("first_come"),
                row.getLong("greedy"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
