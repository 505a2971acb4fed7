package fr.beffroi.workbench.funding.paper;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.identity.AuditLog;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.limit.UploadedFile;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers of files, as far as the viewer may see the file. Each reading is recorded. */
@Service
@Transactional
public class Papers {
    /** The kind of a paper that proves what was spent. */
    public static final String EXPENSE = "expense";

    /** The kind of a paper that is none of those the programme asks for. */
    public static final String OTHER = "other";

    private static final int MOST_OF_A_FILE = 100;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ObjectProvider<PaperKeeper> keepers;

    Papers(JdbcClient jdbc, AuditLog audit, ObjectProvider<PaperKeeper> keepers) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.keepers = keepers;
    }

    /** A paper with what is in it. */
    public record Content(String name, String mediaType, byte[] content) {}

    /** All of a file, in the order they came. */
    @Transactional(readOnly = true)
    public List<Paper> list(GrantFile file) {
        Set<UUID> kept =
                keepers.stream().flatMap(one -> one.listKept(file).stream()).collect(Collectors.toSet());
        return jdbc.sql("""
                select p.id, p.kind, p.name, p.media_type, p.bytes, p.sha256, p.role, p.added_at,
                    p.role = :role and not exists (select from funding.step s where s.file = p.file and s.at > p.added_at)
                        and not exists (select from funding.obligation_event e where e.paper = p.id) as removable
                from funding.paper p where p.file = :file order by p.added_at, p.id""")
                .param("file", file.id())
                .param("role", Viewers.current().role().code())
                .query((row, index) -> paper(row, kept))
                .list();
    }

    /**
     * Keeps a paper.
     *
     * @throws RefusedPaperException where it is not let in
     */
    public UUID add(GrantFile file, String kind, String fileName, byte[] content) {
        String name = UploadedFile.plainName(fileName, "piece");
        String mediaType = PaperGuard.check(name, content);
        if (list(file).size() >= MOST_OF_A_FILE) {
            throw new RefusedPaperException("many", String.valueOf(MOST_OF_A_FILE));
        }
        String sha256 = sha256(content);
        jdbc.sql("""
                insert into funding.paper_content (company, sha256, content) values (:company, :sha256, :content) on conflict do nothing""")
                .param("company", file.company().number())
                .param("sha256", sha256)
                .param("content", content)
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into funding.paper (id, file, company, kind, name, media_type, bytes, sha256)
                values (:id, :file, :company, :kind, :name, :type, :bytes, :sha256)""")
                .param("id", id)
                .param("file", file.id())
                .param("company", file.company().number())
                .param("kind", kind)
                .param("name", name)
                .param("type", mediaType)
                .param("bytes", content.length)
                .param("sha256", sha256)
                .update();
        audit.record("paper.add", "file", file.id().toString(), Map.of("paper", id, "sha256", sha256));
        return id;
    }

    /** A paper to be saved; empty where there is none, or none that the viewer may see. */
    public Optional<Content> open(UUID file, UUID paper) {
        Optional<Content> found = jdbc.sql("""
                select p.name, p.media_type, c.content from funding.paper p
                join funding.paper_content c on c.company = p.company and c.sha256 = p.sha256
                where p.id = :paper and p.file = :file""")
                .param("paper", paper)
                .param("file", file)
                .query((row, index) -> new Content(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
        found.ifPresent(content -> audit.record("paper.read", "file", file.toString(), Map.of("paper", paper)));
        return found;
    }

    /** Takes one out that was not handed in yet; whether there was one. */
    public boolean remove(GrantFile file, UUID paper) {
        boolean there = list(file).stream().anyMatch(one -> one.id().equals(paper) && one.removable());
        if (there) {
            jdbc.sql("delete from funding.paper where id = :paper and file = :file")
                    .param("paper", paper)
                    .param("file", file.id())
                    .update();
            audit.record("paper.remove", "file", file.id().toString(), Map.of("paper", paper));
        }
        return there;
    }

    private static Paper paper(ResultSet row, Set<UUID> kept) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Paper(
                id,
                row.getString("kind"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"),
                Role.of(row.getString("role")),
                row.getTimestamp("added_at").toInstant(),
                row.getBoolean("removable") && !kept.contains(id));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
