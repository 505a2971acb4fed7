package fr.beffroi.workbench.identity.people;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.password.PasswordResets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administrators' pages about people. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class AdministrationPages {
    private final People people;
    private final PeopleChanges changes;
    private final Organisations organisations;
    private final PasswordResets resets;

    AdministrationPages(People people, PeopleChanges changes, Organisations organisations, PasswordResets resets) {
        this.people = people;
        this.changes = changes;
        this.organisations = organisations;
        this.resets = resets;
    }

    @GetMapping("/administration/personnes")
    String list(
            @RequestParam(name = "mots", defaultValue = "") String words,
            @RequestParam(name = "organisation", required = false) @Nullable UUID organisation,
            Model model) {
        model.addAttribute("people", people.list(words, organisation));
        model.addAttribute("words", words);
        model.addAttribute(
                "organisation",
                organisation == null ? null : organisations.find(organisation).orElse(null));
        return "identity/people";
    }

    @GetMapping("/administration/personnes/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("person", find(id));
        model.addAttribute("organisations", organisations.list("", ""));
        model.addAttribute("mailed", resets.isMailed());
        return "identity/person";
    }

    private Person find(UUID id) {
        return people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/administration/personnes/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam("nom") String name,
            @RequestParam("courriel") String email,
            RedirectAttributes flash) {
        return told(id, flash, () -> changes.change(id, name, email));
    }

    @PostMapping("/administration/personnes/{id}/role")
    String setRole(
            @PathVariable UUID id,
            @RequestParam("organisation") UUID organisation,
            @RequestParam("role") String role,
            RedirectAttributes flash) {
        return told(id, flash, () -> {
            Organisation known =
                    organisations.find(organisation).orElseThrow(() -> new RefusedException("refused.notThere"));
            changes.setRole(id, known, known.roleOf(role));
        });
    }

    @PostMapping("/administration/personnes/{id}/depart")
    String leave(@PathVariable UUID id, @RequestParam("organisation") UUID organisation, RedirectAttributes flash) {
        return told(id, flash, () -> changes.leave(id, organisation));
    }

    /** Where no mail server is there, the administrator hands the link over. */
    @PostMapping("/administration/personnes/{id}/mot-de-passe")
    String resetLink(@PathVariable UUID id, RedirectAttributes flash) {
        resets.help(find(id))
                .ifPresentOrElse(
                        link -> flash.addFlashAttribute("resetLink", link),
                        () -> flash.addFlashAttribute("resetMailed", true));
        return "redirect:/administration/personnes/" + id;
    }

    @PostMapping("/administration/personnes/{id}/effacement")
    String erase(@PathVariable UUID id, RedirectAttributes flash) {
        try {
            changes.erase(id);
            flash.addFlashAttribute("erased", true);
            return "redirect:/administration/personnes";
        } catch (RefusedException e) {
            flash.addFlashAttribute("refused", e);
            return "redirect:/administration/personnes/" + id;
        }
    }

    private static String told(UUID id, RedirectAttributes flash, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("saved", true);
        } catch (RefusedException e) {
            flash.addFlashAttribute("refused", e);
        }
        return "redirect:/administration/personnes/" + id;
    }
}
