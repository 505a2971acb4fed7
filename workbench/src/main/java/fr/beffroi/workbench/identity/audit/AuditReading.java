package fr.beffroi.workbench.identity.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit log for those who may read it: administrators and auditors, as row-level security says. */
@Service
class AuditReading {
    /** Lines on a page. */
    static final int MOST = 100;

    private static final RowMapper<Line> LINES = new DataClassRowMapper<>(Line.class);

    private final JdbcClient jdbc;
    private final DataSource database;

    AuditReading(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /**
     * A line as people read it: names stand in for pseudonyms as long as the person is known.
     *
     * @param actor the pseudonym; null for nobody signed in and for the workbench itself
     * @param name of the person; null where there is none, or none any more
     * @param subject the person's name or the thing's id; null where there is none, or the person is known no more
     * @param details JSON
     */
    record Line(
            long id,
            Instant at,
            @Nullable UUID actor,
            @Nullable String name,
            @Nullable String organisation,
            String role,
            String action,
            String subjectKind,
            @Nullable String subject,
            String details) {}

    /**
     * The newest lines, at most {@value #MOST}.
     *
     * @param action only of this action; empty: of all
     * @param before only lines older than this one's number; null: from the newest on
     */
    @Transactional(readOnly = true)
    public List<Line> list(String action, @Nullable Long before) {
        return jdbc.sql("""
                select e.id, e.at, e.actor, p.name, o.name as organisation, e.role, e.action, e.subject_kind,
                    case when e.subject_kind = 'person' then s.name else e.subject_id end as subject, e.details::text as details
                from identity.audit_entry e
                    left join identity.pseudonym n on n.pseudonym = e.actor
                    left join identity.person p on p.id = n.person
                    left join identity.organisation o on o.id = e.organisation
                    left join identity.pseudonym sn on sn.pseudonym::text = e.subject_id and e.subject_kind = 'person'
                    left join identity.person s on s.id = sn.person
                where (:action = '' or e.action = :action) and (:before::bigint is null or e.id < :before::bigint)
                order by e.id desc limit :most
                """)
                .param("action", action)
                .param("before", before)
                .param("most", MOST)
                .query(LINES)
                .list();
    }

    /** The actions there are, each found by one step into the index. */
    @Transactional(readOnly = true)
    public List<String> listActions() {
        return jdbc.sql("""
                with recursive found (action) as (
                    select min(action) from identity.audit_entry
                    union all
                    select (select min(e.action) from identity.audit_entry e where e.action > f.action) from found f where f.action is not null)
                select action from found where action is not null order by action
                """).query((row, index) -> row.getString(1)).list();
    }

    /** Computes the whole chain again. */
    AuditResult verify(@Nullable AuditPoint noted) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return AuditVerification.verify(connection, noted);
        }
    }
}
