package fr.beffroi.workbench.readiness.page;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.readiness.catalogue.Catalogues;
import fr.beffroi.workbench.readiness.catalogue.Profile;
import fr.beffroi.workbench.web.form.TypedFields;
import java.util.Map;
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

/** What a company may aim at, with what it takes; officers change it, in versions. */
@Controller
@RequestMapping("/vises")
@AllowedTo(Role.ANONYMOUS)
class ProfilePage {
    private final Catalogues catalogues;
    private final ProfileForms forms;

    ProfilePage(Catalogues catalogues, ProfileForms forms) {
        this.catalogues = catalogues;
        this.forms = forms;
    }

    @GetMapping("/{profile}")
    String show(@PathVariable String profile, Model model) {
        Profile found = require(profile);
        return show(found, String.join(", ", found.requires()), "", Map.of(), model);
    }

    /** Writes the next version, or shows what is at fault with what was typed. */
    @PostMapping("/{profile}")
    @AllowedTo(Role.OFFICER)
    String change(
            @PathVariable String profile,
            @RequestParam(name = "exigences", defaultValue = "") String requires,
            @RequestParam(name = "motif", defaultValue = "") String reason,
            Model model,
            RedirectAttributes flash) {
        Profile before = require(profile);
        Map<String, TypedFields.Fault> faults = forms.keep(before, requires, reason);
        if (faults.isEmpty()) {
            flash.addFlashAttribute("saved", true);
            return "redirect:/vises/" + before.code();
        }
        return show(before, requires, reason, faults, model);
    }

    private String show(
            Profile one, String requires, String reason, Map<String, TypedFields.Fault> faults, Model model) {
        model.addAttribute("one", one);
        model.addAttribute(
                "required",
                one.requires().stream().map(catalogues.current()::requirement).toList());
        model.addAttribute("versions", catalogues.listVersions(one));
        model.addAttribute("mayWrite", Viewers.current().role() == Role.OFFICER);
        model.addAttribute("typed", requires);
        model.addAttribute("reason", reason);
        model.addAttribute("faults", faults);
        return "readiness/profile";
    }

    private Profile require(String code) {
        Profile found = catalogues.current().profiles().get(code);
        if (found == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }
}
