package fr.beffroi.workbench.funding.document;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.session.DecidingSessions;
import fr.beffroi.workbench.funding.session.Session;
import fr.beffroi.workbench.identity.AuditLog;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes documents, and gives out those that were made, as far as the viewer may see them. */
@Service
@Transactional
public class MadeDocuments {
    private final DocumentStore store;
    private final Templates templates;
    private final FileFacts fileFacts;
    private final SessionFacts sessionFacts;
    private final DecidingSessions sessions;
    private final AlgorithmNotice notice;
    private final PdfMaker pdf;
    private final AuditLog audit;

    MadeDocuments(
            DocumentStore store,
            Templates templates,
            FileFacts fileFacts,
            SessionFacts sessionFacts,
            DecidingSessions sessions,
            AlgorithmNotice notice,
            PdfMaker pdf,
            AuditLog audit) {
        this.store = store;
        this.templates = templates;
        this.fileFacts = fileFacts;
        this.sessionFacts = sessionFacts;
        this.sessions = sessions;
        this.notice = notice;
        this.pdf = pdf;
        this.audit = audit;
    }

    /** Those about a file, the oldest first. */
    @Transactional(readOnly = true)
    public List<MadeDocument> listOfFile(UUID file) {
        return store.listOfFile(file);
    }

    /** The minutes of a session, the oldest first. */
    @Transactional(readOnly = true)
    public List<MadeDocument> listOfSession(UUID session) {
        return store.listOfSession(session);
    }

    /** The bytes of one, as they were made; empty where there is none, or none the viewer may see. That it was read is recorded. */
    public Optional<Content> open(UUID id) {
        Optional<Content> found = store.findContent(id);
        found.ifPresent(content -> audit.record("document.read", "document", id.toString()));
        return found;
    }

    /** A document with its bytes. */
    public record Content(MadeDocument document, byte[] bytes) {}

    /**
     * What may be known of a file by its hash; empty where it is none of ours.
     *
     * @param sha256 in hex, capitals or not
     */
    @Transactional(readOnly = true)
    public Optional<KnownDocument> findKnown(String sha256) {
        String hash = sha256.strip().toLowerCase(java.util.Locale.ROOT);
        return hash.matches("[0-9a-f]{64}") ? store.findKnown(hash) : Optional.empty();
    }

    /** The SHA-256 of some bytes, in lower-case hex. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes a decision or an agreement of a file.
     *
     * @throws DocumentRefusedException where the file is not so far
     */
    public MadeDocument makeOfFile(DocumentKind kind, GrantFile file, LocalDate today) {
        if (!DocumentKind.listOf(file.state().code()).contains(kind)) {
            throw new DocumentRefusedException("notNow");
        }
        return InFrench.call(() -> {
            DocumentFacts facts = fileFacts.read(file, today);
            List<Block> appended = kind.isDecision() ? notice.of(file, fileFacts.authority()) : List.of();
            return make(kind, null, file, facts, appended, today);
        });
    }

    /**
     * Makes the minutes of a session.
     *
     * @throws DocumentRefusedException where nothing was voted
     */
    public MadeDocument makeMinutes(Session session, LocalDate today) {
        if (sessions.listItems(session.id()).stream().allMatch(item -> item.vote() == null)) {
            throw new DocumentRefusedException("nothingVoted");
        }
        return InFrench.call(
                () -> make(DocumentKind.MINUTES, session, null, sessionFacts.read(session, today), List.of(), today));
    }

    private MadeDocument make(
            DocumentKind kind,
            @org.jspecify.annotations.Nullable Session session,
            @org.jspecify.annotations.Nullable GrantFile file,
            DocumentFacts facts,
            List<Block> appended,
            LocalDate today) {
        Template template = templates.use(kind);
        int year = today.getYear();
        int number = store.nextNumber(year);
        String name = year + "-" + number;
        List<Block> blocks = blocks(kind, template.body(), facts.with(TemplateField.NUMBER, name), appended);
        String title = ((Block.Heading) blocks.getFirst()).text().replace("**", "");
        byte[] bytes = pdf.make(title, title + " · n° " + name, blocks);
        MadeDocument made = new MadeDocument(
                UUID.randomUUID(),
                kind,
                template.version(),
                year,
                number,
                session == null ? null : session.id(),
                file == null ? null : file.id(),
                title,
                hash(bytes),
                today);
        store.insert(made, file == null ? null : file.company().number(), bytes);
        audit.record(
                "document.make",
                "document",
                made.id().toString(),
                Map.of("kind", kind.code(), "number", name, "sha256", made.sha256()));
        return made;
    }

    /**
     * What a template would make, with every field shown as its name; without a number, and kept nowhere.
     *
     * @throws TemplateFaultsException where something in it is at fault
     */
    @Transactional(readOnly = true)
    public byte[] preview(DocumentKind kind, String body) {
        DocumentFacts facts = new DocumentFacts(
                TemplateField.listOf(kind).stream()
                        .collect(java.util.stream.Collectors.toMap(field -> field, field -> "‹" + field.code() + "›")),
                Map.of());
        List<Block> blocks = new ArrayList<>(blocks(kind, body, facts, List.of()));
        blocks.add(1, new Block.Paragraph("**Aperçu sans valeur : rien n’est décidé, rien n’est gardé.**"));
        return pdf.make("Aperçu", "Aperçu sans valeur", blocks);
    }

    private static List<Block> blocks(DocumentKind kind, String body, DocumentFacts facts, List<Block> appended) {
        List<Block> blocks = new ArrayList<>(facts.fill(kind, TemplateReader.read(kind, body)));
        blocks.addAll(appended);
        return blocks;
    }
}
