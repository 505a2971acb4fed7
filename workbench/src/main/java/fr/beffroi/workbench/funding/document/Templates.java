package fr.beffroi.workbench.funding.document;

import fr.beffroi.workbench.identity.AuditLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The templates of documents, every version of them. The newest is used; documents name the version they were made from. */
@Service
@Transactional
public class Templates {
    private final JdbcClient jdbc;
    private final AuditLog audit;

    Templates(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The versions of one, the newest first; only that which comes with the workbench where none was kept. */
    @Transactional(readOnly = true)
    public List<Template> list(DocumentKind kind) {
        List<Template> kept = jdbc.sql(
                        "select version, body, at from funding.document_template where kind = :kind order by version desc")
                .param("kind", kind.code())
                .query((row, index) -> new Template(
                        kind,
                        row.getInt("version"),
                        row.getString("body"),
                        row.getTimestamp("at").toInstant()))
                .list();
        return kept.isEmpty() ? List.of(new Template(kind, 0, shipped(kind), null)) : kept;
    }

    /** The one that is used now. */
    @Transactional(readOnly = true)
    public Template get(DocumentKind kind) {
        return list(kind).getFirst();
    }

    /** A version; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Template> find(DocumentKind kind, int version) {
        return list(kind).stream().filter(one -> one.version() == version).findFirst();
    }

    /**
     * Keeps a new version.
     *
     * @param seen the version that the viewer saw
     * @throws TemplateFaultsException where something in it is at fault, or somebody kept another version meanwhile
     */
    public Template save(DocumentKind kind, int seen, String body) {
        String text = body.replace("\r\n", "\n").replace('\r', '\n').strip();
        TemplateReader.read(kind, text);
        Template now = get(kind);
        if (now.version() != seen) {
            throw new TemplateFaultsException(
                    List.of(new TemplateFault(0, "stale", String.valueOf(now.version()), "")));
        }
        return insert(kind, now.version() + 1, text);
    }

    /** The one to make a document from: that which comes with the workbench becomes version 1 when it is first used. */
    Template use(DocumentKind kind) {
        Template now = get(kind);
        return now.version() == 0 ? insert(kind, 1, now.body()) : now;
    }

    private Template insert(DocumentKind kind, int version, String body) {
        jdbc.sql("insert into funding.document_template (kind, version, body) values (:kind, :version, :body)")
                .param("kind", kind.code())
                .param("version", version)
                .param("body", body)
                .update();
        audit.record("template.save", "template", kind.code(), Map.of("version", version));
        return find(kind, version).orElseThrow();
    }

    private static String shipped(DocumentKind kind) {
        try (InputStream text = Objects.requireNonNull(
                Templates.class.getResourceAsStream("/documents/template/" + kind.code() + ".txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
