package fr.beffroi.workbench.funding.document.page;

import fr.beffroi.workbench.funding.document.MadeDocuments;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Answers everybody who holds a PDF whether it is one that was made here, to the byte. The file is hashed and forgotten. */
@Controller
@RequestMapping("/documents/verifier")
@AllowedTo(Role.ANONYMOUS)
class CheckPage {
    private final MadeDocuments documents;

    CheckPage(MadeDocuments documents) {
        this.documents = documents;
    }

    @GetMapping
    String ask() {
        return "funding/check";
    }

    @PostMapping
    String check(@RequestParam(name = "fichier", required = false) @Nullable MultipartFile file, Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            model.addAttribute("missing", true);
            return "funding/check";
        }
        String hash = MadeDocuments.hash(file.getBytes());
        model.addAttribute("hash", hash);
        model.addAttribute("known", documents.findKnown(hash).orElse(null));
        return "funding/check";
    }
}
