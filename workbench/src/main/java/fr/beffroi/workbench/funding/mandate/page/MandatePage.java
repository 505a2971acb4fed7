package fr.beffroi.workbench.funding.mandate.page;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Mandates;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.web.form.PageField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A company's mandates: given, looked through, ended. Who acts under mandates sees theirs. */
@Controller
@RequestMapping("/mandats")
@AllowedTo(Role.COMPANY_MEMBER)
class MandatePage {
    private final Mandates mandates;
    private final MandateReader reader;
    private final GrantFiles files;

    MandatePage(Mandates mandates, MandateReader reader, GrantFiles files) {
        this.mandates = mandates;
        this.reader = reader;
        this.files = files;
    }

    @GetMapping
    @AllowedTo({Role.COMPANY_MEMBER, Role.MANDATARY})
    String show(@RequestParam(defaultValue = "") String dossier, Model model) {
        LocalDate today = LocalDate.now();
        return show(
                Map.of(MandateField.FILE.pageName(), dossier, MandateField.FROM.pageName(), today.toString()), model);
    }

    private String show(Map<String, String> typed, Model model) {
        List<GrantFile> own = files.list();
        model.addAttribute("typed", typed);
        LocalDate today = LocalDate.now();
        List<Mandates.Mandate> all = mandates.list();
        model.addAttribute("day", today);
        model.addAttribute("mandates", all);
        model.addAttribute(
                "running",
                all.stream()
                        .filter(one -> one.statusOn(today) == Mandates.Status.RUNNING)
                        .count());
        model.addAttribute("files", own);
        model.addAttribute("byId", own.stream().collect(Collectors.toMap(GrantFile::id, Function.identity())));
        model.addAttribute("mayGive", Viewers.current().role() == Role.COMPANY_MEMBER);
        return "funding/mandates";
    }

    /** Gives one, or says why not, with what was typed. */
    @PostMapping
    String give(@RequestParam Map<String, String> sent, Model model, RedirectAttributes flash) {
        Map<MandateField, String> typed = PageField.typed(MandateField.class, sent);
        Map<String, String> shown = PageField.byPageName(typed);
        try {
            Mandates.Given given = mandates.give(reader.read(typed, LocalDate.now()));
            flash.addFlashAttribute("givenTo", given.email());
            flash.addFlashAttribute("givenMailed", given.mailed());
            flash.addFlashAttribute("givenLink", given.link());
            return "redirect:/mandats";
        } catch (MandateFaultsException e) {
            model.addAttribute("faults", PageField.byPageName(e.faults()));
            return show(shown, model);
        } catch (RuntimeException e) {
            if (!(e instanceof MessageSourceResolvable)) {
                throw e;
            }
            model.addAttribute("refused", e);
            return show(shown, model);
        }
    }

    @PostMapping("/{mandate:[0-9a-f-]{36}}/fin")
    String end(@PathVariable UUID mandate, RedirectAttributes flash) {
        if (!mandates.end(mandate)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        flash.addFlashAttribute("justEnded", true);
        return "redirect:/mandats";
    }
}
