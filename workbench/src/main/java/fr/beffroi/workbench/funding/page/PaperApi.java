package fr.beffroi.workbench.funding.page;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.paper.Paper;
import fr.beffroi.workbench.funding.paper.Papers;
import fr.beffroi.workbench.funding.past.Readiness;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Papers of a file for programs: the same bounds and the same people as on the page. */
@RestController
@RequestMapping("/api/grant-files/{file}/papers")
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.COMPANY_MEMBER, Role.MANDATARY})
class PaperApi {
    private final FileAsked asked;
    private final Papers papers;
    private final Readiness readiness;

    PaperApi(FileAsked asked, Papers papers, Readiness readiness) {
        this.asked = asked;
        this.papers = papers;
        this.readiness = readiness;
    }

    @GetMapping
    List<Paper> list(@PathVariable UUID file) {
        return papers.list(asked.require(file));
    }

    /** Keeps a paper (PDF, PNG or JPEG, at most 10 MB, as {@code multipart/form-data}); {@code kind} as the programme names it, {@code expense} or {@code other}. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER, Role.MANDATARY})
    List<Paper> send(
            @PathVariable UUID file,
            @RequestParam(defaultValue = Papers.OTHER) String kind,
            @RequestParam("file") MultipartFile paper)
            throws IOException {
        GrantFile found = asked.require(file);
        papers.add(
                found,
                PaperPage.kind(readiness, found, kind),
                String.valueOf(paper.getOriginalFilename()),
                paper.getBytes());
        return papers.list(found);
    }

    @GetMapping("/{paper}")
    ResponseEntity<byte[]> open(@PathVariable UUID file, @PathVariable UUID paper) {
        return PaperPage.answer(papers, asked.require(file), paper);
    }

    /** Takes a paper out that was not handed in yet. */
    @DeleteMapping("/{paper}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER, Role.MANDATARY})
    void remove(@PathVariable UUID file, @PathVariable UUID paper) {
        if (!papers.remove(asked.require(file), paper)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
