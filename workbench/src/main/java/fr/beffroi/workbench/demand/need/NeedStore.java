package fr.beffroi.workbench.demand.need;

import fr.beffroi.workbench.demand.Audience;
import fr.beffroi.workbench.demand.Need;
import fr.beffroi.workbench.demand.NeedShape;
import fr.beffroi.workbench.registry.Siren;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Needs in the database. Callers bring the transaction; row-level security decides what it shows. */
@Repository
class NeedStore {
    /** Whole where the viewer may know it so, else its face. Where it was drawn from is its owner's to know. */
    private static final String SELECT = """
            select coalesce(n.id, f.need) as id, coalesce(n.organisation, f.organisation) as organisation,
                coalesce(n.asked_by, f.asked_by) as asked_by, coalesce(n.shape, f.shape)::text as shape,
                n.id is null and f.coarse as coarse, coalesce(n.audience, f.audience) as audience,
                coalesce(n.open, f.open) as open, o.need is not null as own, f.need is not null as published,
                case when o.need is not null then n.scenario end as scenario, case when o.need is not null then n.item end as item
            from demand.need n full join demand.need_face f on f.need = n.id
            left join demand.need_owner o on o.need = n.id and o.organisation = platform.viewer_organisation()
            """;

    private static final String ORDER = " order by coalesce(f.shown_on, current_date) desc, coalesce(n.id, f.need)";

    private final JdbcClient jdbc;
    private final CoarseShape coarse;

    NeedStore(JdbcClient jdbc, CoarseShape coarse) {
        this.jdbc = jdbc;
        this.coarse = coarse;
    }

    Optional<Need> find(UUID id) {
        return jdbc.sql(SELECT + "where coalesce(n.id, f.need) = :id")
                .param("id", id)
                .query(NeedStore::need)
                .optional();
    }

    List<Need> listOpen() {
        return jdbc.sql(SELECT + "where coalesce(n.open, f.open)" + ORDER)
                .query(NeedStore::need)
                .list();
    }

    List<Need> listOpenOf(Collection<String> processes) {
        return jdbc.sql(SELECT + "where f.open and f.processes && cast(:processes as text[])" + ORDER)
                .param("processes", processes.toArray(String[]::new))
                .query(NeedStore::need)
                .list();
    }

    List<Need> listOwn() {
        return jdbc.sql(SELECT + "where o.need is not null" + ORDER)
                .query(NeedStore::need)
                .list();
    }

    List<Need> listDrawn(UUID scenario) {
        return jdbc.sql(SELECT + "where o.need is not null and n.scenario = :scenario" + ORDER)
                .param("scenario", scenario)
                .query(NeedStore::need)
                .list();
    }

    /** What its owner chose; empty where the viewer is not of the organisation that asks. */
    Optional<NeedWish> findWish(UUID id) {
        return jdbc.sql("""
                select n.shape::text as shape, n.audience, n.anonymous, n.show_words, n.officers_know,
                    array(select siren::text from demand.need_named m where m.need = n.id order by siren) as named
                from demand.need n join demand.need_owner o on o.need = n.id and o.organisation = platform.viewer_organisation()
                where n.id = :id
                """)
                .param("id", id)
                .query((row, index) -> new NeedWish(
                        shape(row),
                        Audience.of(row.getString("audience")),
                        List.of((String[]) row.getArray("named").getArray()).stream()
                                .map(Siren::new)
                                .toList(),
                        row.getBoolean("anonymous"),
                        row.getBoolean("show_words"),
                        row.getBoolean("officers_know")))
                .optional();
    }

    /** What others would see of a wish. */
    NeedShape face(NeedWish wish) {
        return wish.anonymous() ? coarse.of(wish.shape(), wish.showWords()) : wish.shape();
    }

    /** The face that others see now; empty before it is published. */
    Optional<NeedShape> findFace(UUID id) {
        return jdbc.sql("select shape::text as shape from demand.need_face where need = :id")
                .param("id", id)
                .query((row, index) -> shape(row))
                .optional();
    }

    void insert(UUID id, NeedWish wish, @Nullable UUID scenario, @Nullable String item) {
        jdbc.sql("""
                insert into demand.need (id, asked_by, shape, audience, anonymous, show_words, officers_know, scenario, item)
                values (:id, identity.viewer_organisation_name(), :shape::jsonb, :audience, :anonymous, :words, :officers, :scenario, :item)
                """)
                .param("id", id)
                .param("shape", json(wish.shape()))
                .param("audience", wish.audience().code())
                .param("anonymous", wish.anonymous())
                .param("words", wish.showWords())
                .param("officers", wish.officersKnow())
                .param("scenario", scenario)
                .param("item", item)
                .update();
        jdbc.sql("insert into demand.need_owner (need, organisation) values (:id, platform.viewer_organisation())")
                .param("id", id)
                .update();
        name(id, wish.named());
    }

    /** The need that a message told, of the viewer's organisation. */
    Optional<UUID> findOrigin(String origin) {
        return jdbc.sql(
                        "select id from demand.need where origin = :origin and organisation = platform.viewer_organisation()")
                .param("origin", origin)
                .query((row, index) -> row.getObject("id", UUID.class))
                .optional();
    }

    void setOrigin(UUID id, String origin) {
        jdbc.sql("update demand.need set origin = :origin where id = :id")
                .param("origin", origin)
                .param("id", id)
                .update();
    }

    /** Keeps what its owner changed; others see it once it is published. */
    boolean update(UUID id, NeedWish wish) {
        boolean done = jdbc.sql("""
                update demand.need set shape = :shape::jsonb, audience = :audience, anonymous = :anonymous, show_words = :words,
                    officers_know = :officers, changed_at = clock_timestamp() where id = :id
                """)
                        .param("id", id)
                        .param("shape", json(wish.shape()))
                        .param("audience", wish.audience().code())
                        .param("anonymous", wish.anonymous())
                        .param("words", wish.showWords())
                        .param("officers", wish.officersKnow())
                        .update()
                == 1;
        if (done) {
            name(id, wish.named());
        }
        return done;
    }

    private void name(UUID id, List<Siren> named) {
        jdbc.sql("delete from demand.need_named where need = :id")
                .param("id", id)
                .update();
        for (Siren siren : named) {
            jdbc.sql("insert into demand.need_named (need, siren) values (:id, :siren) on conflict do nothing")
                    .param("id", id)
                    .param("siren", siren.number())
                    .update();
        }
    }

    /** Writes the face that others see from now on. */
    void publish(UUID id, NeedWish wish, LocalDate today) {
        NeedShape face = face(wish);
        jdbc.sql("""
                insert into demand.need_face (need, organisation, asked_by, shape, processes, coarse, audience, open, shown_on)
                select n.id, case when not n.anonymous then n.organisation end, case when not n.anonymous then n.asked_by end,
                    :shape::jsonb, :processes, n.anonymous, n.audience, n.open, :today from demand.need n where n.id = :id
                on conflict (need) do update set organisation = excluded.organisation, asked_by = excluded.asked_by, shape = excluded.shape,
                    processes = excluded.processes, coarse = excluded.coarse, audience = excluded.audience, open = excluded.open
                """)
                .param("id", id)
                .param("shape", json(face))
                .param("processes", face.processes().toArray(String[]::new))
                .param("today", today)
                .update();
        jdbc.sql("""
                update demand.need set published_at = clock_timestamp(),
                    public_at = case when audience = 'public' then coalesce(public_at, clock_timestamp()) else public_at end
                where id = :id""").param("id", id).update();
    }

    /** Whether nobody is looked for any more. */
    boolean setOpen(UUID id, boolean open) {
        jdbc.sql("update demand.need_face set open = :open where need = :id")
                .param("id", id)
                .param("open", open)
                .update();
        return jdbc.sql("update demand.need set open = :open where id = :id")
                        .param("id", id)
                        .param("open", open)
                        .update()
                == 1;
    }

    private static Need need(ResultSet row, int index) throws SQLException {
        return new Need(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("asked_by"),
                shape(row),
                row.getBoolean("coarse"),
                Audience.of(row.getString("audience")),
                row.getBoolean("own"),
                row.getBoolean("published"),
                row.getBoolean("open"),
                row.getObject("scenario", UUID.class),
                row.getString("item"));
    }

    private static NeedShape shape(ResultSet row) throws SQLException {
        return JsonMapper.shared().readValue(row.getString("shape"), NeedShape.class);
    }

    private static String json(NeedShape shape) {
        return JsonMapper.shared().writeValueAsString(shape);
    }
}
