package fr.beffroi.workbench.identity.home;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The accessibility statement that the French rules (RGAA) ask of every public service on the web. Who operates it says who answers for it. */
@Controller
@AllowedTo(Role.ANONYMOUS)
class AccessibilityPage {
    private final String operator;
    private final String contact;

    AccessibilityPage(
            @Value("${beffroi.operator.name:}") String operator,
            @Value("${beffroi.operator.contact:}") String contact) {
        this.operator = operator;
        this.contact = contact;
    }

    @GetMapping("/accessibilite")
    String show(Model model) {
        model.addAttribute("operator", operator.isBlank() ? null : operator);
        model.addAttribute("contact", contact.isBlank() ? null : contact);
        return "identity/accessibility";
    }
}
