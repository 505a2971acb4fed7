package fr.beffroi.workbench.registry.imports.sirene;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing stock files and what to take from them. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
class SirenePage {
    private static final String PAGE = "/imports/sirene";

    private final ImportFolder folder;
    private final SireneImport imports;
    private final MessageSource messages;

    SirenePage(ImportFolder folder, SireneImport imports, MessageSource messages) {
        this.folder = folder;
        this.imports = imports;
        this.messages = messages;
    }

    /** What the form holds. */
    public record Form(
            String etablissements,
            @Nullable String unites,
            @Nullable String departements,
            @Nullable String activites,
            @Nullable Boolean employeurs) {

        /** @throws SireneFileException where a code is written wrongly */
        SireneFilter filter() {
            try {
                return SireneFilter.parse(
                        departements == null ? "" : departements,
                        activites == null ? "" : activites,
                        Boolean.TRUE.equals(employeurs));
            } catch (IllegalArgumentException e) {
                throw new SireneFileException("code", String.valueOf(e.getMessage()));
            }
        }

        @Nullable
        String unitsFile() {
            return unites == null || unites.isEmpty() ? null : unites;
        }
    }

    @GetMapping(PAGE)
    String show(Model model) {
        model.addAttribute("form", new Form("", "", "02 59 60 62 80", "", false));
        return page(model);
    }

    /** Says how many establishments pass; nothing is imported yet. */
    @PostMapping(PAGE + "/compter")
    String count(Form form, Model model, Locale locale) throws IOException, SQLException {
        model.addAttribute("form", form);
        try {
            long[] counts = imports.count(form.etablissements(), form.filter());
            model.addAttribute("counted", counts[0]);
            model.addAttribute("ofAll", counts[1]);
        } catch (SireneFileException e) {
            model.addAttribute("fault", words(e, locale));
        }
        return page(model);
    }

    @PostMapping(PAGE)
    String start(Form form, Model model, Locale locale) {
        try {
            UUID id = imports.request(new SireneRequest(
                    form.etablissements(),
                    form.unitsFile(),
                    form.filter(),
                    Viewers.current().role(),
                    locale.getLanguage()));
            return "redirect:/imports/" + id;
        } catch (SireneFileException e) {
            model.addAttribute("form", form);
            model.addAttribute("fault", words(e, locale));
            return page(model);
        }
    }

    @PostMapping(PAGE + "/fichier")
    String upload(@RequestParam("fichier") MultipartFile file, RedirectAttributes after, Locale locale)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = folder.store(String.valueOf(file.getOriginalFilename()), content);
            after.addFlashAttribute("stored", name);
        } catch (SireneFileException e) {
            after.addFlashAttribute("fault", words(e, locale));
        }
        return "redirect:" + PAGE;
    }

    private String page(Model model) {
        model.addAttribute("files", folder.list());
        model.addAttribute("folder", folder.path());
        return "registry/import-sirene";
    }

    private String words(SireneFileException fault, Locale locale) {
        return messages.getMessage(fault.key(), fault.values(), locale);
    }
}
