package fr.beffroi.workbench.funding.obligation;

import fr.beffroi.workbench.funding.file.GrantFile;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to obligations, and when files were last paid. Callers bring the transaction; row-level security decides what it shows. */
@Repository
class ObligationStore {
    private static final int CENTS = 2;

    private final JdbcClient jdbc;

    ObligationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An event with what it is about. */
    record Kept(UUID file, String condition, LocalDate dueOn, ObligationEvent event) {}

    /** Of one file, or of all where none is named; the oldest first. */
    List<Kept> list(@Nullable UUID file) {
        return jdbc.sql("""
                select e.*, p.name as paper_name from funding.obligation_event e left join funding.paper p on p.id = e.paper
                where :file::uuid is null or e.file = :file::uuid order by e.id""").param("file", file).query(ObligationStore::kept).list();
    }

    /** The day of each file's last payment. */
    Map<UUID, LocalDate> lastPayments(@Nullable UUID file) {
        return jdbc
                .sql("""
                select file, max((content ->> 'on')::date) as last from funding.step
                where kind = 'confirm-payment' and (:file::uuid is null or file = :file::uuid) group by file""")
                .param("file", file)
                .query((row, index) ->
                        Map.entry(row.getObject("file", UUID.class), row.getObject("last", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** One at a time judges or answers: what is read after it stays true until the transaction ends. */
    void hold(GrantFile file) {
        jdbc.sql("select id from funding.file where id = :file for update")
                .param("file", file.id())
                .query(UUID.class)
                .single();
    }

    /** Whether a paper is one of the file's. */
    boolean hasPaper(GrantFile file, UUID paper) {
        return jdbc.sql("select exists (select from funding.paper where id = :paper and file = :file)")
                .param("paper", paper)
                .param("file", file.id())
                .query(Boolean.class)
                .single();
    }

    void insert(
            GrantFile file,
            Obligation obligation,
            String kind,
            String text,
            @Nullable UUID paper,
            @Nullable TypedBreach breach,
            @Nullable Long claimCents) {
        jdbc.sql("""
                insert into funding.obligation_event (file, company, condition, due_on, kind, text, paper, since_on, jobs_kept, claim_cents)
                values (:file, :company, :condition, :due, :kind, :text, :paper::uuid, :since::date, :jobs::int, :claim::bigint)""")
                .param("file", file.id())
                .param("company", file.company().number())
                .param("condition", obligation.condition().kind().name())
                .param("due", obligation.dueOn())
                .param("kind", kind)
                .param("text", text)
                .param("paper", paper)
                .param("since", breach == null ? null : breach.sinceOn())
                .param("jobs", breach == null ? null : breach.jobsKept())
                .param("claim", claimCents)
                .update();
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        Long claim = row.getObject("claim_cents", Long.class);
        return new Kept(
                row.getObject("file", UUID.class),
                row.getString("condition"),
                row.getObject("due_on", LocalDate.class),
                new ObligationEvent(
                        row.getString("kind"),
                        row.getString("text"),
                        row.getObject("paper", UUID.class),
                        row.getString("paper_name"),
                        row.getObject("since_on", LocalDate.class),
                        row.getObject("jobs_kept", Integer.class),
                        claim == null ? null : BigDecimal.valueOf(claim, CENTS),
                        row.getString("role"),
                        row.getTimestamp("at").toInstant()));
    }
}
