package fr.beffroi.workbench.readiness.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions in the database. Callers bring the transaction. */
@Repository
class EntryStore {
    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version of each that holds. */
    List<EntryVersion> listCurrent() {
        return jdbc.sql("""
                        select distinct on (kind, code) kind, code, number, body::text as body, reason, made_by, made_at
                        from readiness.entry_version order by kind, code, number desc""").query(EntryStore::version).list();
    }

    /** All versions of one, the newest first. */
    List<EntryVersion> listVersions(String kind, String code) {
        return jdbc.sql("""
                        select kind, code, number, body::text as body, reason, made_by, made_at
                        from readiness.entry_version where kind = :kind and code = :code order by number desc""")
                .param("kind", kind)
                .param("code", code)
                .query(EntryStore::version)
                .list();
    }

    Optional<EntryVersion> find(String kind, String code, int number) {
        return listVersions(kind, code).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    /** One who changes at a time, so that what fits together still does when it is written. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('readiness.entry_version'))")
                .query()
                .listOfRows();
    }

    /** Writes the next version, in the name of the person who asks, or of a release; its number. */
    int insert(String kind, String code, String body, String reason) {
        return jdbc.sql("""
                        insert into readiness.entry_version (kind, code, number, body, reason, made_by)
                        select :kind, :code, coalesce(max(number), 0) + 1, :body::jsonb, :reason,
                            case when platform.viewer_person() is not null then identity.pseudonym_of(platform.viewer_person()) end
                        from readiness.entry_version where kind = :kind and code = :code returning number""")
                .param("kind", kind)
                .param("code", code)
                .param("body", body)
                .param("reason", reason)
                .query(Integer.class)
                .single();
    }

    private static EntryVersion version(ResultSet row, int index) throws SQLException {
        return new EntryVersion(
                row.getString("kind"),
                row.getString("code"),
                row.getInt("number"),
                row.getString("body"),
                row.getString("reason"),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant());
    }
}
