package fr.beffroi.workbench.funding.copy.page;

import fr.beffroi.workbench.funding.copy.CopyRefusedException;
import fr.beffroi.workbench.funding.copy.FileCopies;
import fr.beffroi.workbench.funding.copy.Secret;
import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Copies a file out; the officer ticks what is taken out, and everything secret is ticked beforehand. */
@Controller
@RequestMapping("/dossiers/{file:[0-9a-f-]{36}}/copie")
@AllowedTo(Role.OFFICER)
class CopyPage {
    private final GrantFiles files;
    private final FileCopies copies;

    CopyPage(GrantFiles files, FileCopies copies) {
        this.files = files;
        this.copies = copies;
    }

    @GetMapping
    String ask(@PathVariable UUID file, Model model) {
        GrantFile found = require(files, file);
        model.addAttribute("file", found);
        model.addAttribute("decided", copies.isDecided(found));
        model.addAttribute("secrets", Secret.values());
        return "funding/copy";
    }

    @PostMapping
    @Nullable
    String copy(
            @PathVariable UUID file,
            @RequestParam(required = false) @Nullable List<String> occulter,
            Model model,
            HttpServletResponse response)
            throws IOException {
        GrantFile found = require(files, file);
        byte[] zip;
        try {
            zip = copies.make(found, secrets(occulter));
        } catch (CopyRefusedException e) {
            return ask(file, model);
        }
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dossier-" + found.number() + ".zip\"");
        response.getOutputStream().write(zip);
        return null;
    }

    /** Unknown names are passed over: nothing is shown because of them. */
    static Set<Secret> secrets(@Nullable List<String> codes) {
        Set<Secret> secrets = EnumSet.noneOf(Secret.class);
        for (String code : codes == null ? List.<String>of() : codes) {
            Secret.find(String.valueOf(code)).ifPresent(secrets::add);
        }
        return secrets;
    }

    static GrantFile require(GrantFiles files, UUID file) {
        return files.find(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
