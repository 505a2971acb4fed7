package fr.beffroi.workbench.identity.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appends new entries to the chain, a batch at a time, so that whoever writes an entry waits for nobody. The head's row is locked meanwhile:
 * of several nodes one seals. Entries that the application did not write are left out of the chain, for the verification to name.
 */
@Service
class AuditSealer {
    /** The role under which the application writes. */
    static final String WRITER = "beffroi_app";

    private static final int BATCH = 2000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    AuditSealer(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    private record Head(long position, byte[] hash, long settled) {}

    /**
     * Seals at most one batch, as {@link fr.beffroi.workbench.identity.Viewer#SYSTEM}.
     *
     * @return whether there may be more to seal
     */
    @Transactional
    public boolean sealBatch() {
        Head head = jdbc.sql("select position, chain_hash, settled from identity.audit_head for update")
                .query((row, index) -> new Head(row.getLong(1), row.getBytes(2), row.getLong(3)))
                .single();
        List<AuditEntry> entries = jdbc.sql("""
                        select %s from identity.audit_entry e
                        where e.id > :settled and e.written_by = :writer
                          and not exists (select from identity.audit_link l where l.entry = e.id)
                        order by e.id limit :batch""".formatted(AuditEntry.COLUMNS))
                .param("settled", head.settled())
                .param("writer", WRITER)
                .param("batch", BATCH)
                .query((row, index) -> AuditEntry.read(row))
                .list();
        boolean full = entries.size() == BATCH;
        if (!entries.isEmpty()) {
            append(head, entries);
        }
        if (!full) {
            settle();
        }
        return full;
    }

    private void append(Head head, List<AuditEntry> entries) {
        long position = head.position();
        byte[] hash = head.hash();
        List<Object[]> links = new ArrayList<>();
        for (AuditEntry entry : entries) {
            byte[] own = entry.hash();
            hash = AuditEntry.chain(hash, own);
            links.add(new Object[] {++position, entry.id(), own, hash});
        }
        template.batchUpdate(
                "insert into identity.audit_link (position, entry, entry_hash, chain_hash) values (?, ?, ?, ?)", links);
        jdbc.sql("update identity.audit_head set position = :position, chain_hash = :hash")
                .param("position", position)
                .param("hash", hash)
                .update();
    }

    /** Numbers are given before a transaction ends, so a lower one may still appear: but none after a day. */
    private void settle() {
        jdbc.sql("""
                update identity.audit_head h set settled = s.id
                from (select max(id) as id from identity.audit_entry
                      where id > (select settled from identity.audit_head) and at < now() - interval '1 day') s
                where s.id is not null""").update();
    }
}
