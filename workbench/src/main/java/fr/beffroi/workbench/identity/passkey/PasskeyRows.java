package fr.beffroi.workbench.identity.passkey;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.access.InOwnName;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys as Spring Security wants them kept; the user handle of a credential is the person's id. */
@Repository
class PasskeyRows implements UserCredentialRepository {
    private static final int UUID_BYTES = 16;
    private static final int LONGEST_LABEL = 100;

    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final InOwnName inOwnName;

    PasskeyRows(JdbcClient jdbc, InOwnName inOwnName, AuditLog audit) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.inOwnName = inOwnName;
    }

    static Bytes handle(UUID person) {
        return new Bytes(ByteBuffer.allocate(UUID_BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    static UUID person(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public void delete(Bytes credential) {
        inOwnName.run(() -> jdbc.sql("delete from identity.passkey where credential = :credential")
                .param("credential", credential.getBytes())
                .update());
    }

    @Override
    public void save(CredentialRecord passkey) {
        String label = passkey.getLabel() == null || passkey.getLabel().isBlank()
                ? "?"
                : passkey.getLabel().strip();
        boolean added = inOwnName.call(() -> jdbc.sql("""
                insert into identity.passkey (credential, person, label, public_key, signature_count, uv_initialized, backup_eligible,
                    backup_state, transports, attestation_object, attestation_client_data, created_at, last_used_at)
                values (:credential, :person, :label, :key, :count, :uv, :eligible, :state, :transports, :attestation, :client, :created, :used)
                on conflict (credential) do update set signature_count = excluded.signature_count, uv_initialized = excluded.uv_initialized,
                    backup_state = excluded.backup_state, last_used_at = excluded.last_used_at
                returning xmax = 0
                """)
                .param("credential", passkey.getCredentialId().getBytes())
                .param("person", person(passkey.getUserEntityUserId()))
                .param("label", label.substring(0, Math.min(label.length(), LONGEST_LABEL)))
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("uv", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("state", passkey.isBackupState())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(" ")))
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("client", bytes(passkey.getAttestationClientDataJSON()))
                .param("created", Timestamp.from(passkey.getCreated()))
                .param("used", Timestamp.from(passkey.getLastUsed()))
                .query(Boolean.class)
                .single());
        if (added) {
            String owner = person(passkey.getUserEntityUserId()).toString();
            inOwnName.run(() -> audit.record("passkey.add", AuditLog.PERSON, owner));
        }
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return inOwnName.call(() -> jdbc.sql("select * from identity.passkey where credential = :credential")
                .param("credential", credential.getBytes())
                .query(PasskeyRows::read)
                .optional()
                .orElse(null));
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return inOwnName.call(
                () -> jdbc.sql("select * from identity.passkey where person = :person order by created_at")
                        .param("person", person(handle))
                        .query(PasskeyRows::read)
                        .list());
    }

    private static CredentialRecord read(ResultSet row, int index) throws SQLException {
        Set<AuthenticatorTransport> transports = Arrays.stream(
                        row.getString("transports").split(" "))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(handle(row.getObject("person", UUID.class)))
                .label(row.getString("label"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(transports)
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_client_data")))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("last_used_at").toInstant())
                .build();
    }
}
