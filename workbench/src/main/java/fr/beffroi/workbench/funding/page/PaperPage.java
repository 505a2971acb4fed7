package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.paper.Papers;
import fr.beffroi.workbench.funding.paper.RefusedPaperException;
import fr.beffroi.workbench.funding.past.Readiness;
import fr.beffroi.workbench.funding.request.Requests;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.web.format.Download;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Papers of a file: sent, saved, and taken out while nobody was given them yet. */
@Controller
@RequestMapping("/dossiers/{file:[0-9a-f-]{36}}/pieces")
@AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER, Role.MANDATARY})
class PaperPage {
    private final FileAsked asked;
    private final Papers papers;
    private final Readiness readiness;
    private final FileWords words;

    PaperPage(FileAsked asked, Papers papers, Readiness readiness, FileWords words) {
        this.asked = asked;
        this.papers = papers;
        this.readiness = readiness;
        this.words = words;
    }

    @PostMapping
    String send(
            @PathVariable UUID file,
            @RequestParam(defaultValue = "") String nature,
            @RequestParam("piece") MultipartFile piece,
            RedirectAttributes flash)
            throws IOException {
        GrantFile found = asked.require(file);
        try {
            papers.add(
                    found,
                    kind(readiness, found, nature),
                    String.valueOf(piece.getOriginalFilename()),
                    piece.getBytes());
        } catch (RefusedPaperException e) {
            flash.addFlashAttribute("paperRefused", words.refusal(e));
        }
        return "redirect:/dossiers/" + file + (Requests.isOpen(found) ? "/demande" : "") + "#pieces";
    }

    /** A kind that the programme asks for, or one of the two others; what is none of them is some other paper. */
    static String kind(Readiness readiness, GrantFile file, String kind) {
        return readiness.listKinds(file).contains(kind) || kind.equals(Papers.EXPENSE) ? kind : Papers.OTHER;
    }

    @GetMapping("/{paper:[0-9a-f-]{36}}")
    @AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER, Role.MANDATARY})
    ResponseEntity<byte[]> open(@PathVariable UUID file, @PathVariable UUID paper) {
        return answer(papers, asked.require(file), paper);
    }

    /** The paper to be saved; 404 where there is none. */
    static ResponseEntity<byte[]> answer(Papers papers, GrantFile file, UUID paper) {
        Papers.Content found =
                papers.open(file.id(), paper).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.of(found.name(), found.mediaType(), found.content());
    }

    @PostMapping("/{paper:[0-9a-f-]{36}}/retrait")
    String remove(@PathVariable UUID file, @PathVariable UUID paper) {
        GrantFile found = asked.require(file);
        if (!papers.remove(found, paper)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/dossiers/" + file + (Requests.isOpen(found) ? "/demande" : "") + "#pieces";
    }
}
