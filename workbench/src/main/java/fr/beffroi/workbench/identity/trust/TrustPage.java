package fr.beffroi.workbench.identity.trust;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Visibility;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@AllowedTo(Role.COMPANY_MEMBER)
class TrustPage {
    private final Trust trust;

    TrustPage(Trust trust) {
        this.trust = trust;
    }

    @GetMapping("/compte/confiance")
    String show(Model model) {
        var taskForces = trust.listTaskForces();
        model.addAttribute("taskForces", taskForces);
        model.addAttribute(
                "trusted",
                taskForces.stream()
                        .filter(Trust.TaskForce::trusted)
                        .map(Trust.TaskForce::name)
                        .toList());
        model.addAttribute("levels", Visibility.values());
        return "identity/trust";
    }

    @PostMapping("/compte/confiance")
    String save(@RequestParam(name = "confiance", required = false) Set<UUID> wanted, RedirectAttributes flash) {
        trust.set(wanted == null ? Set.of() : wanted);
        flash.addFlashAttribute("saved", true);
        return "redirect:/compte/confiance";
    }
}
