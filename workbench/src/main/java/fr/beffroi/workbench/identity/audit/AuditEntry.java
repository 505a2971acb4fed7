package fr.beffroi.workbench.identity.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log.
 *
 * @param actor the pseudonym of who did it; null for nobody signed in and for the workbench itself
 * @param details JSON, as PostgreSQL writes it
 * @param writtenBy the database role that wrote it: the application's, or somebody went past it
 */
record AuditEntry(
        long id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID organisation,
        String role,
        String action,
        String subjectKind,
        @Nullable String subjectId,
        String details,
        String writtenBy) {
    /** The columns {@link #read} needs, of {@code identity.audit_entry e}. */
    static final String COLUMNS =
            "e.id, e.at, e.actor, e.organisation, e.role, e.action, e.subject_kind, e.subject_id, "
                    + "e.details::text as details, e.written_by";

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("role"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("details"),
                row.getString("written_by"));
    }

    /** SHA-256 over every column, each with its length before it, so that no two different entries read alike. */
    byte[] hash() {
        MessageDigest digest = sha256();
        digest.update(longBytes(id));
        digest.update(longBytes(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
        for (Object field :
                new @Nullable Object[] {actor, organisation, role, action, subjectKind, subjectId, details, writtenBy
                }) {
            if (field == null) {
                digest.update(longBytes(-1));
            } else {
                byte[] bytes = Objects.toString(field).getBytes(StandardCharsets.UTF_8);
                digest.update(longBytes(bytes.length));
                digest.update(bytes);
            }
        }
        return digest.digest();
    }

    /** The chain's hash at this link, from that of the link before and this entry's own. */
    static byte[] chain(byte[] before, byte[] entryHash) {
        MessageDigest digest = sha256();
        digest.update(before);
        return digest.digest(entryHash);
    }

    private static byte[] longBytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
