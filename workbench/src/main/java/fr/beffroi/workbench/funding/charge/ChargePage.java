package fr.beffroi.workbench.funding.charge;

import fr.beffroi.workbench.funding.file.GrantFile;
import fr.beffroi.workbench.funding.file.GrantFiles;
import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands a file over to a colleague. */
@Controller
@AllowedTo({Role.OFFICER, Role.COMPANY_MEMBER})
class ChargePage {
    private final GrantFiles files;
    private final Charges charges;

    ChargePage(GrantFiles files, Charges charges) {
        this.files = files;
        this.charges = charges;
    }

    @PostMapping("/dossiers/{file:[0-9a-f-]{36}}/responsable")
    String give(@PathVariable UUID file, @RequestParam UUID personne, RedirectAttributes flash) {
        GrantFile found = files.find(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        flash.addFlashAttribute(charges.give(found, personne) ? "justGiven" : "giveRefused", true);
        return "redirect:/dossiers/" + file + "#responsables";
    }
}
