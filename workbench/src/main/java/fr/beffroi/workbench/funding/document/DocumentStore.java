package fr.beffroi.workbench.funding.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents in the database, which gives out their numbers. Callers bring the transaction; row-level security decides what it shows. */
@Repository
class DocumentStore {
    private static final String DOCUMENT =
            "select id, kind, template_version, year, number, session, file, title, sha256, made_on";

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of a year; nobody else gets one until the transaction ends. */
    int nextNumber(int year) {
        return jdbc.sql("select funding.next_document_number(:year)")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void insert(MadeDocument made, @Nullable String company, byte[] content) {
        jdbc.sql("""
                insert into funding.document
                    (id, kind, template_version, year, number, session, file, company, title, content, sha256, made_on)
                values (:id, :kind, :version, :year, :number, :session::uuid, :file::uuid, :company, :title, :content, :sha256, :on)""")
                .param("id", made.id())
                .param("kind", made.kind().code())
                .param("version", made.templateVersion())
                .param("year", made.year())
                .param("number", made.number())
                .param("session", made.session())
                .param("file", made.file())
                .param("company", company)
                .param("title", made.title().substring(0, Math.min(made.title().length(), 400)))
                .param("content", content)
                .param("sha256", made.sha256())
                .param("on", made.madeOn())
                .update();
    }

    List<MadeDocument> listOfFile(UUID file) {
        return jdbc.sql(DOCUMENT + " from funding.document where file = :file order by year, number")
                .param("file", file)
                .query(DocumentStore::document)
                .list();
    }

    List<MadeDocument> listOfSession(UUID session) {
        return jdbc.sql(DOCUMENT + " from funding.document where session = :session order by year, number")
                .param("session", session)
                .query(DocumentStore::document)
                .list();
    }

    Optional<MadeDocuments.Content> findContent(UUID id) {
        return jdbc.sql(DOCUMENT + ", content from funding.document where id = :id")
                .param("id", id)
                .query((row, index) -> new MadeDocuments.Content(document(row, index), row.getBytes("content")))
                .optional();
    }

    Optional<KnownDocument> findKnown(String sha256) {
        return jdbc.sql("select kind, year, number, made_on from funding.known_document(:sha256)")
                .param("sha256", sha256)
                .query((row, index) -> new KnownDocument(
                        DocumentKind.find(row.getString("kind")).orElseThrow(),
                        row.getInt("year"),
                        row.getInt("number"),
                        row.getObject("made_on", LocalDate.class)))
                .optional();
    }

    private static MadeDocument document(ResultSet row, int index) throws SQLException {
        return new MadeDocument(
                row.getObject("id", UUID.class),
                DocumentKind.find(row.getString("kind")).orElseThrow(),
                row.getInt("template_version"),
                row.getInt("year"),
                row.getInt("number"),
                row.getObject("session", UUID.class),
                row.getObject("file", UUID.class),
                row.getString("title"),
                row.getString("sha256"),
                row.getObject("made_on", LocalDate.class));
    }
}
