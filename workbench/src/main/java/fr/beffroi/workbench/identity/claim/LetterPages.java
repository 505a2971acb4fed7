package fr.beffroi.workbench.identity.claim;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.mail.BaseAddress;
import fr.beffroi.workbench.identity.people.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Officers make letters here and print them. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER})
class LetterPages {
    private final Letters letters;
    private final BaseAddress baseAddress;

    LetterPages(Letters letters, BaseAddress baseAddress) {
        this.letters = letters;
        this.baseAddress = baseAddress;
    }

    /** The fields can come filled in: from a company's page in the register. */
    @GetMapping("/courriers")
    String show(
            @RequestParam(defaultValue = "") String siren,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "adresse", defaultValue = "") String address,
            Model model) {
        model.addAttribute("letters", letters.list());
        model.addAttribute("siren", siren);
        model.addAttribute("name", name);
        model.addAttribute("address", address);
        return "identity/letters";
    }

    /** Answers with the letter itself: its code is shown this once. */
    @PostMapping("/courriers")
    String create(
            @RequestParam String siren,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam("adresse") String address,
            Model model) {
        try {
            model.addAttribute("letter", letters.create(siren, name, address));
            model.addAttribute("claimAddress", baseAddress.of("/rejoindre"));
            return "identity/letter";
        } catch (RefusedException e) {
            model.addAttribute("refused", e);
            return show(siren, name, address, model);
        }
    }
}
