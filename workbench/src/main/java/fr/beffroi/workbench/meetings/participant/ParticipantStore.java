package fr.beffroi.workbench.meetings.participant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who comes, in the database. Callers bring the transaction; row-level security decides what it shows. */
@Repository
class ParticipantStore {
    private static final String SELECT = """
            select p.id, p.event, p.kind, p.name, p.siren, p.body, p.families, p.arrives, p.leaves, p.keeps_apart, p.confirmed, p.table_number,
                o.participant is not null as own
            from meetings.participant p left join meetings.participant_owner o on o.participant = p.id
            """;

    private final JdbcClient jdbc;

    ParticipantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who acts for a participant. */
    record Owner(
            String kind, @Nullable String siren, @Nullable UUID organisation) {
        /** Of a buyer that registered itself. */
        static final String BUYER_OWN = "buyer-own";
    }

    List<Participant> list(UUID event) {
        return jdbc.sql(SELECT + "where p.event = :event order by p.kind, p.name, p.id")
                .param("event", event)
                .query(ParticipantStore::participant)
                .list();
    }

    /** In the order in which they registered. */
    List<Participant> listByRegistration(UUID event) {
        return jdbc.sql(SELECT + "where p.event = :event order by p.registered_at, p.id")
                .param("event", event)
                .query(ParticipantStore::participant)
                .list();
    }

    /** Those of the ids the viewer may see. */
    List<Participant> list(UUID event, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where p.event = :event and p.id in (:ids)")
                        .param("event", event)
                        .param("ids", ids)
                        .query(ParticipantStore::participant)
                        .list();
    }

    Optional<Participant> find(UUID event, UUID id) {
        return jdbc.sql(SELECT + "where p.event = :event and p.id = :id")
                .param("event", event)
                .param("id", id)
                .query(ParticipantStore::participant)
                .optional();
    }

    /** The first the viewer acts for, by kind and name. */
    Optional<Participant> findOwn(UUID event) {
        return jdbc.sql(SELECT
                        + "where p.event = :event and o.participant is not null order by p.kind, p.name, p.id limit 1")
                .param("event", event)
                .query(ParticipantStore::participant)
                .optional();
    }

    Optional<String> viewerSiren() {
        return jdbc.sql("select siren from (select identity.viewer_siren() as siren) own where siren is not null")
                .query((row, index) -> row.getString(1))
                .optional();
    }

    Optional<String> viewerOrganisationName() {
        return jdbc.sql(
                        "select name from (select identity.viewer_organisation_name() as name) own where name is not null")
                .query((row, index) -> row.getString(1))
                .optional();
    }

    boolean hasCompany(UUID event, String siren) {
        return jdbc.sql("select exists (select from meetings.participant where event = :event and siren = :siren)")
                .param("event", event)
                .param("siren", siren)
                .query(Boolean.class)
                .single();
    }

    boolean hasBody(UUID event, String body) {
        return jdbc.sql("select exists (select from meetings.participant where event = :event and body = :body)")
                .param("event", event)
                .param("body", body)
                .query(Boolean.class)
                .single();
    }

    int count(UUID event, boolean confirmed) {
        return jdbc.sql("select count(*) from meetings.participant where event = :event and confirmed = :confirmed")
                .param("event", event)
                .param("confirmed", confirmed)
                .query(Integer.class)
                .single();
    }

    void insert(Participant one) {
        jdbc.sql("""
                insert into meetings.participant (id, event, kind, name, siren, body, families, arrives, leaves, keeps_apart, confirmed)
                values (:id, :event, :kind, :name, :siren, :body, :families, :arrives, :leaves, :apart, :confirmed)""")
                .param("id", one.id())
                .param("event", one.event())
                .param("kind", one.kind().code())
                .param("name", one.name())
                .param("siren", one.siren())
                .param("body", one.body())
                .param("families", one.families().toArray(String[]::new))
                .param("arrives", one.arrives())
                .param("leaves", one.leaves())
                .param("apart", one.keepsApart())
                .param("confirmed", one.confirmed())
                .update();
    }

    void insertOwner(Participant one, Owner owner) {
        jdbc.sql("""
                insert into meetings.participant_owner (participant, event, kind, siren, organisation)
                values (:id, :event, :kind, :siren, :organisation)""")
                .param("id", one.id())
                .param("event", one.event())
                .param("kind", owner.kind())
                .param("siren", owner.siren())
                .param("organisation", owner.organisation())
                .update();
    }

    /** For the workbench itself: who acts for whom is shown to nobody else. */
    Optional<Owner> findOwner(UUID participant) {
        return jdbc.sql("select kind, siren, organisation from meetings.participant_owner where participant = :id")
                .param("id", participant)
                .query((row, index) -> new Owner(
                        row.getString("kind"), row.getString("siren"), row.getObject("organisation", UUID.class)))
                .optional();
    }

    void changeStay(UUID id, ParticipantReader.Stay stay) {
        jdbc.sql(
                        "update meetings.participant set arrives = :arrives, leaves = :leaves, keeps_apart = :apart where id = :id")
                .param("id", id)
                .param("arrives", stay.arrives())
                .param("leaves", stay.leaves())
                .param("apart", stay.keepsApart())
                .update();
    }

    void confirm(UUID id) {
        jdbc.sql("update meetings.participant set confirmed = true where id = :id")
                .param("id", id)
                .update();
    }

    void rename(UUID id, String name) {
        jdbc.sql("update meetings.participant set name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    /** The viewer is who registered it. */
    void setRegistrar(UUID id) {
        jdbc.sql(
                        "update meetings.participant set registered_by = identity.pseudonym_of(platform.viewer_person()) where id = :id")
                .param("id", id)
                .update();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from meetings.participant where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    void setPeople(UUID id, List<String> people) {
        jdbc.sql("delete from meetings.attendee where participant = :id")
                .param("id", id)
                .update();
        for (int position = 1; position <= people.size(); position++) {
            jdbc.sql("insert into meetings.attendee (participant, position, words) values (:id, :position, :words)")
                    .param("id", id)
                    .param("position", position)
                    .param("words", people.get(position - 1))
                    .update();
        }
    }

    /** By participant, those the viewer may see. */
    Map<UUID, List<String>> people(UUID event) {
        Map<UUID, List<String>> people = new HashMap<>();
        jdbc.sql("""
                select a.participant, a.words from meetings.attendee a join meetings.participant p on p.id = a.participant
                where p.event = :event order by a.participant, a.position""").param("event", event).query(row -> {
            people.computeIfAbsent(row.getObject("participant", UUID.class), id -> new ArrayList<>())
                    .add(row.getString("words"));
        });
        return people;
    }

    /** Gives each host a table of its own; who has one keeps it. */
    void giveTables(UUID event) {
        jdbc.sql("""
                with taken as (select coalesce(max(table_number), 0) as most from meetings.participant where event = :event),
                    given as (select id, row_number() over (order by kind, name, id) as position from meetings.participant
                        where event = :event and kind <> 'company' and confirmed and table_number is null)
                update meetings.participant p set table_number = taken.most + given.position from given, taken where p.id = given.id""").param("event", event).update();
    }

    private static Participant participant(ResultSet row, int index) throws SQLException {
        int table = row.getInt("table_number");
        boolean none = row.wasNull();
        return new Participant(
                row.getObject("id", UUID.class),
                row.getObject("event", UUID.class),
                Kind.find(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getString("siren"),
                row.getString("body"),
                List.of((String[]) row.getArray("families").getArray()),
                row.getObject("arrives", LocalTime.class),
                row.getObject("leaves", LocalTime.class),
                row.getBoolean("keeps_apart"),
                row.getBoolean("confirmed"),
                none ? null : Integer.valueOf(table),
                row.getBoolean("own"));
    }
}
