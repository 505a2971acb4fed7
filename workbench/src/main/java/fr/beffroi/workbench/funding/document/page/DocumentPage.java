package fr.beffroi.workbench.funding.document.page;

import fr.beffroi.workbench.funding.document.DocumentKind;
import fr.beffroi.workbench.funding.document.DocumentRefusedException;
import fr.beffroi.workbench.funding.document.MadeDocument;
import fr.beffroi.workbench.funding.document.MadeDocuments;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.session.DecidingSessions;
import fr.beffroi.workbench.funding.session.Session;
import fr.beffroi.workbench.funding.session.SessionItem;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes documents of a file or a session, and hands out those that were made. */
@Controller
class DocumentPage {
    private final MadeDocuments documents;
    private final GrantFiles files;
    private final DecidingSessions sessions;
    private final DocumentWords words;

    DocumentPage(MadeDocuments documents, GrantFiles files, DecidingSessions sessions, DocumentWords words) {
        this.documents = documents;
        this.files = files;
        this.sessions = sessions;
        this.words = words;
    }

    /** The document to be saved, as it was made. */
    @GetMapping("/documents/{document:[0-9a-f-]{36}}")
    @AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER, Role.MANDATARY})
    ResponseEntity<byte[]> open(@PathVariable UUID document) {
        return answer(documents, document);
    }

    static ResponseEntity<byte[]> answer(MadeDocuments documents, UUID document) {
        MadeDocuments.Content found =
                documents.open(document).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pdf(found.document().kind().code() + "-" + found.document().name() + ".pdf", found.bytes());
    }

    static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(bytes);
    }

    /** Makes a decision or an agreement of a file. */
    @PostMapping("/dossiers/{file:[0-9a-f-]{36}}/documents")
    @AllowedTo(Role.OFFICER)
    String makeOfFile(
            @PathVariable UUID file, @RequestParam(defaultValue = "") String nature, RedirectAttributes flash) {
        GrantFile found = files.find(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        DocumentKind kind = DocumentKind.find(nature)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        try {
            flash.addFlashAttribute(
                    "justMade",
                    documents.makeOfFile(kind, found, LocalDate.now()).name());
        } catch (DocumentRefusedException e) {
            flash.addFlashAttribute("refused", words.refusal(e));
        }
        return "redirect:/dossiers/" + file + "#documents";
    }

    /** Makes the minutes of a session, or the decisions of all its files that have none, each for itself. */
    @PostMapping("/seances/{session:[0-9a-f-]{36}}/documents")
    @AllowedTo(Role.OFFICER)
    String makeOfSession(
            @PathVariable UUID session, @RequestParam(defaultValue = "") String nature, RedirectAttributes flash) {
        Session found = sessions.find(session).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            if (nature.equals(DocumentKind.MINUTES.code())) {
                flash.addFlashAttribute(
                        "justMade",
                        documents.makeMinutes(found, LocalDate.now()).name());
            } else {
                flash.addFlashAttribute("decisionsMade", makeDecisions(found));
            }
        } catch (DocumentRefusedException e) {
            flash.addFlashAttribute("refused", words.refusal(e));
        }
        return "redirect:/seances/" + session + "#documents";
    }

    private int makeDecisions(Session session) {
        int made = 0;
        for (SessionItem item : sessions.listItems(session.id())) {
            SessionItem.Vote vote = item.vote();
            if (vote == null) {
                continue;
            }
            DocumentKind kind = vote.grants() ? DocumentKind.GRANT : DocumentKind.REFUSAL;
            List<MadeDocument> there = documents.listOfFile(item.file());
            GrantFile file = files.find(item.file()).orElseThrow();
            if (there.stream().noneMatch(one -> one.kind() == kind)
                    && DocumentKind.listOf(file.state().code()).contains(kind)) {
                documents.makeOfFile(kind, file, LocalDate.now());
                made++;
            }
        }
        return made;
    }
}
