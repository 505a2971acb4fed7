package fr.beffroi.workbench.funding.document.page;

import fr.beffroi.workbench.funding.document.DocumentKind;
import fr.beffroi.workbench.funding.document.DocumentRefusedException;
import fr.beffroi.workbench.funding.document.KnownDocument;
import fr.beffroi.workbench.funding.document.MadeDocument;
import fr.beffroi.workbench.funding.document.MadeDocuments;
import fr.beffroi.workbench.funding.document.Template;
import fr.beffroi.workbench.funding.document.TemplateFaultsException;
import fr.beffroi.workbench.funding.document.Templates;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.session.DecidingSessions;
import fr.beffroi.workbench.funding.session.Session;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Documents and templates for programs. */
@RestController
class DocumentApi {
    private final MadeDocuments documents;
    private final Templates templates;
    private final GrantFiles files;
    private final DecidingSessions sessions;
    private final DocumentWords words;

    DocumentApi(
            MadeDocuments documents,
            Templates templates,
            GrantFiles files,
            DecidingSessions sessions,
            DocumentWords words) {
        this.documents = documents;
        this.templates = templates;
        this.files = files;
        this.sessions = sessions;
        this.words = words;
    }

    /** A document to make of a file: {@code grant}, {@code refusal} or {@code agreement}. */
    record NewDocument(@Nullable String kind) {}

    /** A new version of a template; {@code seen} is the version that the caller saw. */
    record NewTemplate(@Nullable String body, int seen) {}

    /** A document as it was made, as a PDF. */
    @GetMapping("/api/documents/{document}")
    @AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER, Role.MANDATARY})
    ResponseEntity<byte[]> open(@PathVariable UUID document) {
        return DocumentPage.answer(documents, document);
    }

    /** Whether a file is one of ours, by its SHA-256 in hex; 404 where it is none. */
    @GetMapping("/api/documents/known")
    @AllowedTo(Role.ANONYMOUS)
    KnownDocument known(@RequestParam(defaultValue = "") String sha256) {
        return documents.findKnown(sha256).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/api/grant-files/{file}/documents")
    @AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER, Role.MANDATARY})
    List<MadeDocument> list(@PathVariable UUID file) {
        return documents.listOfFile(requireFile(file).id());
    }

    /** Makes a document of a file; 409 where it is not so far. */
    @PostMapping("/api/grant-files/{file}/documents")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.OFFICER)
    MadeDocument make(@PathVariable UUID file, @RequestBody NewDocument wish) {
        GrantFile found = requireFile(file);
        DocumentKind kind = DocumentKind.find(String.valueOf(wish.kind()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        return documents.makeOfFile(kind, found, LocalDate.now());
    }

    @GetMapping("/api/sessions/{session}/documents")
    @AllowedTo({Role.OFFICER, Role.AUDITOR})
    List<MadeDocument> listMinutes(@PathVariable UUID session) {
        return documents.listOfSession(requireSession(session).id());
    }

    /** Makes the minutes of a session; 409 where nothing was voted. */
    @PostMapping("/api/sessions/{session}/documents")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Role.OFFICER)
    MadeDocument makeMinutes(@PathVariable UUID session) {
        return documents.makeMinutes(requireSession(session), LocalDate.now());
    }

    /** The templates that are used now. */
    @GetMapping("/api/document-templates")
    @AllowedTo({Role.OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    List<Template> listTemplates() {
        return Arrays.stream(DocumentKind.values()).map(templates::get).toList();
    }

    /** Keeps a new version of a template; 422 with every fault. */
    @PutMapping("/api/document-templates/{kind}")
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    Template save(@PathVariable String kind, @RequestBody NewTemplate wish) {
        return templates.save(requireKind(kind), wish.seen(), String.valueOf(wish.body()));
    }

    /** What a template would make, as a PDF that is kept nowhere; 422 with every fault. */
    @PostMapping("/api/document-templates/{kind}/preview")
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> preview(@PathVariable String kind, @RequestBody NewTemplate wish) {
        DocumentKind found = requireKind(kind);
        return DocumentPage.pdf(
                "apercu-" + found.code() + ".pdf", documents.preview(found, String.valueOf(wish.body())));
    }

    @ExceptionHandler
    ProblemDetail answer(TemplateFaultsException refused) {
        List<String> faults = refused.faults().stream().map(words::fault).toList();
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.join("\n", faults));
        problem.setProperty("faults", faults);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail answer(DocumentRefusedException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, words.refusal(refused));
    }

    private GrantFile requireFile(UUID file) {
        return files.find(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Session requireSession(UUID session) {
        return sessions.find(session).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static DocumentKind requireKind(String kind) {
        return DocumentKind.find(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
