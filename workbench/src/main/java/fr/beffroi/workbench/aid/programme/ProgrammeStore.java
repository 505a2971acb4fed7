package fr.beffroi.workbench.aid.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Programmes in the database. Callers bring the transaction; row-level security decides what it shows. */
@Repository
class ProgrammeStore {
    private static final String PROGRAMME = """
            select p.id, p.name, p.closed_at,
                coalesce((select max(v.number) from aid.programme_version v where v.programme = p.id), 0) as last_version
            from aid.programme p""";

    private final JdbcClient jdbc;

    ProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Programme> list() {
        return jdbc.sql(PROGRAMME + " order by p.created_at desc, p.id")
                .query(ProgrammeStore::programme)
                .list();
    }

    Optional<Programme> find(UUID id) {
        return jdbc.sql(PROGRAMME + " where p.id = :id")
                .param("id", id)
                .query(ProgrammeStore::programme)
                .optional();
    }

    void insert(UUID id, String name, @Nullable UUID by) {
        jdbc.sql("insert into aid.programme (id, name, created_by) values (:id, :name, :by)")
                .param("id", id)
                .param("name", name)
                .param("by", by)
                .update();
    }

    void saveDraft(UUID programme, String body, @Nullable UUID by) {
        jdbc.sql("""
                        insert into aid.programme_draft (programme, body, saved_by) values (:programme, :body::jsonb, :by)
                        on conflict (programme) do update set body = excluded.body, saved_by = excluded.saved_by,
                            saved_at = now(), revision = programme_draft.revision + 1""")
                .param("programme", programme)
                .param("body", body)
                .param("by", by)
                .update();
    }

    Optional<String> findDraft(UUID programme) {
        return jdbc.sql("select body::text from aid.programme_draft where programme = :programme")
                .param("programme", programme)
                .query((row, index) -> row.getString(1))
                .optional();
    }

    void deleteDraft(UUID programme) {
        jdbc.sql("delete from aid.programme_draft where programme = :programme")
                .param("programme", programme)
                .update();
    }

    Optional<String> findVersion(UUID programme, int number) {
        return jdbc.sql(
                        "select body::text from aid.programme_version where programme = :programme and number = :number")
                .param("programme", programme)
                .param("number", number)
                .query((row, index) -> row.getString(1))
                .optional();
    }

    /** Numbers count up without holes, also where two people publish at once. */
    int insertVersion(UUID programme, String body, String sha256, String reason, @Nullable UUID by) {
        jdbc.sql("select id from aid.programme where id = :programme for update")
                .param("programme", programme)
                .query(UUID.class)
                .single();
        return jdbc.sql("""
                        insert into aid.programme_version (programme, number, body, sha256, reason, published_by)
                        select :programme, coalesce(max(number), 0) + 1, :body::jsonb, :sha256, :reason, :by
                        from aid.programme_version where programme = :programme returning number""")
                .param("programme", programme)
                .param("body", body)
                .param("sha256", sha256)
                .param("reason", reason)
                .param("by", by)
                .query(Integer.class)
                .single();
    }

    void insertEnvelope(Envelope envelope) {
        jdbc.sql("""
                        insert into aid.envelope (id, programme, axis, year, amount_cents, kind)
                        values (:id, :programme, :axis, :year, :cents, :kind)""")
                .param("id", envelope.id())
                .param("programme", envelope.programme())
                .param("axis", envelope.axis().code())
                .param("year", envelope.year())
                .param("cents", envelope.amountCents())
                .param("kind", envelope.kind().code())
                .update();
    }

    List<Envelope> listEnvelopes(UUID programme) {
        return jdbc.sql("select * from aid.envelope where programme = :programme order by kind, year, axis")
                .param("programme", programme)
                .query(ProgrammeStore::envelope)
                .list();
    }

    private static Programme programme(ResultSet row, int index) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new Programme(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("last_version"),
                closed == null ? null : closed.toInstant());
    }

    private static Envelope envelope(ResultSet row, int index) throws SQLException {
        return new Envelope(
                row.getObject("id", UUID.class),
                row.getObject("programme", UUID.class),
                Axis.of(row.getString("axis")),
                row.getInt("year"),
                row.getLong("amount_cents"),
                Envelope.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)));
    }
}
