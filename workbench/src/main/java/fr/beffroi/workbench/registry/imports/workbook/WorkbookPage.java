package fr.beffroi.workbench.registry.imports.workbook;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A workbook of one's own: file, columns, what it would do, import. */
@Controller
@RequestMapping("/imports/classeur")
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
class WorkbookPage {
    private static final int ROWS_SHOWN = 5;
    private static final int FAULTS_SHOWN = 200;
    private static final String DRAFT = "/{id:[0-9a-f-]{36}}";

    private final WorkbookImport imports;
    private final MessageSource messages;

    WorkbookPage(WorkbookImport imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("fields", WorkbookField.values());
        return "registry/import-workbook";
    }

    @PostMapping
    String upload(@RequestParam("fichier") MultipartFile file, RedirectAttributes after, Locale locale)
            throws IOException {
        try {
            return "redirect:/imports/classeur/"
                    + imports.upload(String.valueOf(file.getOriginalFilename()), file.getBytes());
        } catch (WorkbookException e) {
            after.addFlashAttribute("refused", messages.getMessage(e.key(), e.values(), locale));
            return "redirect:/imports/classeur";
        }
    }

    @GetMapping(DRAFT)
    String preview(@PathVariable UUID id, Model model, Locale locale) {
        return page(imports.preview(id, null, locale), model);
    }

    /** Reads it again with other columns. */
    @PostMapping(DRAFT + "/relire")
    String readAgain(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> colonne,
            Model model,
            Locale locale) {
        return page(imports.preview(id, colonne, locale), model);
    }

    @PostMapping(DRAFT)
    String write(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> colonne,
            Model model,
            Locale locale) {
        Reading reading = imports.write(id, colonne, locale);
        return reading.rows().isEmpty() ? page(imports.preview(id, colonne, locale), model) : "redirect:/imports/" + id;
    }

    @PostMapping(DRAFT + "/abandonner")
    String discard(@PathVariable UUID id) {
        imports.discard(id);
        return "redirect:/imports";
    }

    @ExceptionHandler(NoSuchElementException.class)
    void gone(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static String page(WorkbookImport.Preview preview, Model model) {
        SheetTable table = preview.table();
        Reading reading = preview.reading();
        model.addAttribute("preview", preview);
        model.addAttribute(
                "first",
                table.rows().subList(0, Math.min(ROWS_SHOWN, table.rows().size())));
        model.addAttribute("fields", WorkbookField.values());
        model.addAttribute(
                "faults",
                reading.faults()
                        .subList(0, Math.min(FAULTS_SHOWN, reading.faults().size())));
        return "registry/import-workbook-preview";
    }
}
