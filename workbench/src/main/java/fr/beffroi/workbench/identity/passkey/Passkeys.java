package fr.beffroi.workbench.identity.passkey;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.PersonalData;
import fr.beffroi.workbench.identity.people.Names;
import fr.beffroi.workbench.identity.people.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's passkeys, for their account page. */
@Service
public class Passkeys implements PersonalData {
    private final AuditLog audit;
    private final JdbcClient jdbc;

    Passkeys(JdbcClient jdbc, AuditLog audit) {
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** @param id the credential's, base64url */
    public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {}

    @Transactional(readOnly = true)
    public List<Passkey> list(UUID person) {
        return jdbc.sql("""
                select credential, label, created_at, last_used_at from identity.passkey where person = :person order by created_at
                """)
                .param("person", person)
                .query((row, index) -> new Passkey(
                        new Bytes(row.getBytes("credential")).toBase64UrlString(),
                        row.getString("label"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    @Override
    public String name() {
        return "passkeys";
    }

    /** A passkey in the copy of a person's data: neither the key nor what names it to a device. */
    record Kept(String label, Instant createdAt, Instant lastUsedAt) {}

    @Override
    @Transactional(readOnly = true)
    public List<Kept> about(UUID person) {
        return list(person).stream()
                .map(passkey -> new Kept(passkey.label(), passkey.createdAt(), passkey.lastUsedAt()))
                .toList();
    }

    /**
     * Names one of the person's.
     *
     * @throws RefusedException where they have no such one, or the name is not good
     */
    @Transactional
    public void rename(UUID person, String id, String label) {
        expectOne(jdbc.sql(
                        "update identity.passkey set label = :label where credential = :credential and person = :person")
                .param("label", Names.checked(label))
                .param("credential", credential(id))
                .param("person", person)
                .update());
        audit.record("passkey.rename", AuditLog.PERSON, person.toString());
    }

    /**
     * Removes one of the person's.
     *
     * @throws RefusedException where they have no such one
     */
    @Transactional
    public void remove(UUID person, String id) {
        expectOne(jdbc.sql("delete from identity.passkey where credential = :credential and person = :person")
                .param("credential", credential(id))
                .param("person", person)
                .update());
        audit.record("passkey.remove", AuditLog.PERSON, person.toString());
    }

    private static byte[] credential(String id) {
        try {
            return Bytes.fromBase64(id).getBytes();
        } catch (IllegalArgumentException e) {
            throw new RefusedException("refused.notThere");
        }
    }

    private static void expectOne(int changed) {
        if (changed != 1) {
            throw new RefusedException("refused.notThere");
        }
    }
}
