package fr.beffroi.workbench.registry.sheet.edit;

import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.registry.Provenances;
import fr.beffroi.workbench.registry.Siren;
import fr.beffroi.workbench.web.limit.UploadedFile;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Files that prove credentials; one each. Each reading is recorded. */
@Service
class Proofs {
    private static final int MOST_BYTES = 10_485_760;

    private final JdbcClient jdbc;
    private final Provenances provenances;
    private final AuditLog audit;

    Proofs(JdbcClient jdbc, Provenances provenances, AuditLog audit) {
        this.jdbc = jdbc;
        this.provenances = provenances;
        this.audit = audit;
    }

    /** A file as kept. */
    record Proof(String fileName, String mediaType, byte[] content) {}

    /** Keeps a file in the place of the one before; why not where it is refused: {@code kind} or {@code size}. */
    @Transactional
    public Optional<String> keep(Siren siren, UUID credential, String fileName, byte[] content) {
        if (content.length == 0 || content.length > MOST_BYTES) {
            return Optional.of("size");
        }
        Optional<String> mediaType = UploadedFile.findMediaType(content);
        if (mediaType.isEmpty()) {
            return Optional.of("kind");
        }
        boolean known = jdbc.sql("select exists (select from registry.credential where id = :id and siren = :siren)")
                .param("id", credential)
                .param("siren", siren.number())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        jdbc.sql("""
                insert into registry.credential_proof (credential, siren, file_name, media_type, content, source)
                values (:id, :siren, :name, :type, :content, :source)
                on conflict (credential) do update set file_name = excluded.file_name, media_type = excluded.media_type,
                    content = excluded.content, source = excluded.source""")
                .param("id", credential)
                .param("siren", siren.number())
                .param("name", UploadedFile.plainName(fileName, "justificatif"))
                .param("type", mediaType.get())
                .param("content", content)
                .param("source", provenances.recordPerson())
                .update();
        audit.record("proof.keep", "company", siren.number(), Map.of("credential", credential.toString()));
        return Optional.empty();
    }

    /** The file of a credential, if there is one and the person who asks may see it. */
    @Transactional
    public Optional<Proof> find(Siren siren, UUID credential) {
        Optional<Proof> proof = jdbc.sql("""
                select file_name, media_type, content from registry.credential_proof where credential = :id and siren = :siren""")
                .param("id", credential)
                .param("siren", siren.number())
                .query((row, index) ->
                        new Proof(row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
        proof.ifPresent(found ->
                audit.record("proof.read", "company", siren.number(), Map.of("credential", credential.toString())));
        return proof;
    }
}
