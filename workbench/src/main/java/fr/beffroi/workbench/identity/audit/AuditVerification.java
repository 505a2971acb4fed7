package fr.beffroi.workbench.identity.audit;

import fr.beffroi.workbench.identity.audit.AuditFinding.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chain from its beginning and computes every hash again. One pass with constant memory (but for what is found); changes nothing.
 * Whoever owns the database could make the whole chain anew: only a point noted down elsewhere shows that.
 */
public final class AuditVerification {
    private static final int ROWS_AT_ONCE = 5000;
    private static final int HASH_LENGTH = 32;

    private final List<AuditFinding> findings = new ArrayList<>();
    private final @Nullable AuditPoint noted;
    private long position;
    private byte[] hash = new byte[HASH_LENGTH];
    private boolean notedMet;

    private AuditVerification(@Nullable AuditPoint noted) {
        this.noted = noted;
    }

    /**
     * Verifies the log of a database.
     *
     * @param connection as the owner or the application's role; a transaction is begun and rolled back
     * @param noted a point of the chain noted down earlier, or null
     */
    public static AuditResult verify(Connection connection, @Nullable AuditPoint noted) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
            statement.execute("select set_config('beffroi.role', 'system', true)");
            AuditVerification verification = new AuditVerification(noted);
            verification.walk(statement);
            verification.compareHead(statement);
            long waiting = verification.unsealed(statement);
            if (noted != null && noted.position() > 0 && !verification.notedMet) {
                verification.add(Kind.REMADE, noted.position(), 0);
            }
            return new AuditResult(
                    List.copyOf(verification.findings),
                    verification.position,
                    waiting,
                    new AuditPoint(verification.position, HexFormat.of().formatHex(verification.hash)));
        } finally {
            connection.rollback();
        }
    }

    private void walk(Statement statement) throws SQLException {
        statement.setFetchSize(ROWS_AT_ONCE);
        try (ResultSet rows = statement.executeQuery("""
                select l.position, l.entry, l.entry_hash, l.chain_hash, %s
                from identity.audit_link l left join identity.audit_entry e on e.id = l.entry
                order by l.position""".formatted(AuditEntry.COLUMNS))) {
            while (rows.next()) {
                follow(rows);
            }
        }
    }

    private void follow(ResultSet row) throws SQLException {
        long here = row.getLong("position");
        long number = row.getLong("entry");
        byte[] sealedEntry = row.getBytes("entry_hash");
        byte[] sealedChain = row.getBytes("chain_hash");
        row.getLong("id");
        if (row.wasNull()) {
            add(Kind.REMOVED, here, number);
        } else {
            AuditEntry entry = AuditEntry.read(row);
            if (!Arrays.equals(entry.hash(), sealedEntry)) {
                add(Kind.CHANGED, here, number);
            } else if (!entry.writtenBy().equals(AuditSealer.WRITER)) {
                add(Kind.ADDED, here, number);
            }
        }
        if (here != position + 1 || !Arrays.equals(AuditEntry.chain(hash, sealedEntry), sealedChain)) {
            add(Kind.BROKEN, here, number);
        }
        // From here on as it is written, so that each fault is named once.
        position = here;
        hash = sealedChain;
        if (noted != null && noted.position() == here) {
            notedMet = noted.hash().equals(HexFormat.of().formatHex(sealedChain));
        }
    }

    private void compareHead(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select position, chain_hash from identity.audit_head")) {
            if (!row.next() || row.getLong(1) != position || !Arrays.equals(row.getBytes(2), hash)) {
                add(Kind.HEAD, position, 0);
            }
        }
    }

    /** Entries outside the chain: added past the application, put in among settled ones, or simply not sealed yet. */
    private long unsealed(Statement statement) throws SQLException {
        long waiting = 0;
        try (ResultSet rows = statement.executeQuery("""
                select e.id, e.written_by = '%s' and e.id > (select settled from identity.audit_head) as waits
                from identity.audit_entry e
                where not exists (select from identity.audit_link l where l.entry = e.id)
                order by e.id""".formatted(AuditSealer.WRITER))) {
            while (rows.next()) {
                if (rows.getBoolean("waits")) {
                    waiting++;
                } else {
                    add(Kind.ADDED, position, rows.getLong("id"));
                }
            }
        }
        return waiting;
    }

    private void add(Kind kind, long here, long entry) {
        findings.add(new AuditFinding(kind, here, entry));
    }
}
