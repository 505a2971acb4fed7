package fr.beffroi.workbench.funding.copy.page;

import fr.beffroi.workbench.funding.copy.CopyRefusedException;
import fr.beffroi.workbench.funding.copy.FileCopies;
import fr.beffroi.workbench.funding.copy.Secret;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.funding.page.FileWords;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Copies a file out for programs. */
@RestController
@AllowedTo(Role.OFFICER)
class CopyApi {
    private final GrantFiles files;
    private final FileCopies copies;
    private final FileWords words;

    CopyApi(GrantFiles files, FileCopies copies, FileWords words) {
        this.files = files;
        this.copies = copies;
        this.words = words;
    }

    /** What is let to be seen, by its code; everything else that is secret is taken out. */
    record Wish(@Nullable List<String> show) {}

    /** The copy as a ZIP; 409 where the file is not decided. */
    @PostMapping("/api/grant-files/{file}/copy")
    ResponseEntity<byte[]> copy(@PathVariable UUID file, @RequestBody Wish wish) {
        GrantFile found = CopyPage.require(files, file);
        Set<Secret> out = EnumSet.allOf(Secret.class);
        out.removeAll(CopyPage.secrets(wish.show()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dossier-" + found.number() + ".zip\"")
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(copies.make(found, out));
    }

    @ExceptionHandler
    ProblemDetail answer(CopyRefusedException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, words.say("copy.notDecided"));
    }
}
