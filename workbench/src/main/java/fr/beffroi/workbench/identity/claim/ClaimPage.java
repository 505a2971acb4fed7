package fr.beffroi.workbench.identity.claim;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.connect.ConnectSettings;
import fr.beffroi.workbench.identity.invitation.Inviting;
import fr.beffroi.workbench.identity.people.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A company head comes to take charge of the company's page. */
@Controller
@AllowedTo(Role.ANONYMOUS)
class ClaimPage {
    private final Claims claims;
    private final ConnectSettings connect;

    ClaimPage(Claims claims, ConnectSettings connect) {
        this.claims = claims;
        this.connect = connect;
    }

    @GetMapping("/rejoindre")
    String show(Model model) {
        model.addAttribute("connect", connect.isOn() ? connect.name() : null);
        return "identity/claim";
    }

    @PostMapping("/rejoindre")
    String claim(
            @RequestParam String siren,
            @RequestParam("code") String code,
            @RequestParam("courriel") String email,
            HttpServletRequest request,
            Model model) {
        try {
            Inviting.Outcome outcome = claims.byLetter(siren, code, email, request.getRemoteAddr());
            if (outcome.link() != null) {
                // The code proved the right to it; without a mail server the way goes straight on.
                return "redirect:" + outcome.link();
            }
            model.addAttribute("sentTo", outcome.email());
        } catch (RefusedException e) {
            model.addAttribute("refused", e);
            model.addAttribute("siren", siren);
            model.addAttribute("code", code);
            model.addAttribute("email", email);
        }
        return show(model);
    }
}
