package fr.beffroi.workbench.identity.people;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administrators' pages about organisations. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class OrganisationPages {
    private final Organisations organisations;
    private final People people;

    OrganisationPages(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    @GetMapping("/administration/organisations")
    String list(
            @RequestParam(name = "mots", defaultValue = "") String words,
            @RequestParam(name = "nature", defaultValue = "") String kind,
            Model model) {
        model.addAttribute("organisations", organisations.list(words, kind));
        model.addAttribute("kinds", OrganisationKind.values());
        model.addAttribute("words", words);
        model.addAttribute("kind", kind);
        return "identity/organisations";
    }

    @PostMapping("/administration/organisations")
    String create(
            @RequestParam("nature") String kind,
            @RequestParam("nom") String name,
            @RequestParam(name = "siren", defaultValue = "") String siren,
            Model model) {
        try {
            UUID id = organisations.create(OrganisationKind.of(kind), name, siren, false);
            return "redirect:/administration/organisations/" + id;
        } catch (RefusedException e) {
            model.addAttribute("refused", e);
            model.addAttribute("newName", name);
            model.addAttribute("newSiren", siren);
            model.addAttribute("newKind", kind);
            return list("", "", model);
        }
    }

    @GetMapping("/administration/organisations/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute(
                "organisation",
                organisations.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("people", people.list("", id));
        return "identity/organisation";
    }

    @PostMapping("/administration/organisations/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam("nom") String name,
            @RequestParam(name = "siren", defaultValue = "") String siren,
            RedirectAttributes flash) {
        try {
            organisations.change(id, name, siren);
            flash.addFlashAttribute("saved", true);
        } catch (RefusedException e) {
            flash.addFlashAttribute("refused", e);
        }
        return "redirect:/administration/organisations/" + id;
    }

    @PostMapping("/administration/organisations/{id}/suppression")
    String remove(@PathVariable UUID id, RedirectAttributes flash) {
        try {
            organisations.remove(id);
            return "redirect:/administration/organisations";
        } catch (RefusedException e) {
            flash.addFlashAttribute("refused", e);
            return "redirect:/administration/organisations/" + id;
        }
    }
}
