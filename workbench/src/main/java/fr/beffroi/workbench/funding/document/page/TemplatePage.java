package fr.beffroi.workbench.funding.document.page;

import fr.beffroi.workbench.funding.document.DocumentKind;
import fr.beffroi.workbench.funding.document.MadeDocuments;
import fr.beffroi.workbench.funding.document.Template;
import fr.beffroi.workbench.funding.document.TemplateFaultsException;
import fr.beffroi.workbench.funding.document.TemplateField;
import fr.beffroi.workbench.funding.document.Templates;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The templates of documents: read, tried out, and kept in a new version. */
@Controller
@RequestMapping("/documents/modeles")
@AllowedTo({Role.OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
class TemplatePage {
    private static final String ONE = "/{kind}";

    private final Templates templates;
    private final MadeDocuments documents;
    private final DocumentWords words;

    TemplatePage(Templates templates, MadeDocuments documents, DocumentWords words) {
        this.templates = templates;
        this.documents = documents;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "templates",
                java.util.Arrays.stream(DocumentKind.values())
                        .map(templates::get)
                        .toList());
        return "funding/templates";
    }

    @GetMapping(ONE)
    String show(@PathVariable String kind, @RequestParam(required = false) @Nullable String version, Model model) {
        DocumentKind found = require(kind);
        Template template = version == null || !version.matches("\\d{1,6}")
                ? templates.get(found)
                : templates
                        .find(found, Integer.parseInt(version))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(found, template, template.body(), model);
    }

    private String show(DocumentKind kind, Template template, String body, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("template", template);
        model.addAttribute("versions", templates.list(kind));
        model.addAttribute("newest", templates.get(kind).version());
        model.addAttribute("fields", TemplateField.listOf(kind));
        model.addAttribute("body", body);
        model.addAttribute("mayWrite", Viewers.current().role() != Role.AUDITOR);
        return "funding/template";
    }

    /** Keeps a new version, or says what is at fault, with what was typed. */
    @PostMapping(ONE)
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    String save(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(defaultValue = "") String vu,
            Model model,
            RedirectAttributes flash) {
        DocumentKind found = require(kind);
        try {
            Template kept = templates.save(found, vu.matches("\\d{1,6}") ? Integer.parseInt(vu) : -1, texte);
            flash.addFlashAttribute("justKept", kept.version());
            return "redirect:/documents/modeles/" + found.code();
        } catch (TemplateFaultsException e) {
            return refused(found, texte, e, model);
        }
    }

    /** What would be made of what is typed, as a PDF; or the page again with what is at fault. */
    @PostMapping(ONE + "/apercu")
    @AllowedTo({Role.OFFICER, Role.ADMINISTRATOR})
    @Nullable
    String preview(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String texte,
            Model model,
            HttpServletResponse response)
            throws IOException {
        DocumentKind found = require(kind);
        byte[] pdf;
        try {
            pdf = documents.preview(found, texte.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (TemplateFaultsException e) {
            return refused(found, texte, e, model);
        }
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"apercu-" + found.code() + ".pdf\"");
        response.getOutputStream().write(pdf);
        return null;
    }

    private String refused(DocumentKind kind, String body, TemplateFaultsException refused, Model model) {
        model.addAttribute("faults", refused.faults().stream().map(words::fault).toList());
        return show(kind, templates.get(kind), body, model);
    }

    private static DocumentKind require(String kind) {
        return DocumentKind.find(kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
