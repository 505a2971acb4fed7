package fr.beffroi.workbench.identity.password;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.people.RefusedException;
import fr.beffroi.workbench.identity.throttle.Limit;
import fr.beffroi.workbench.identity.throttle.Source;
import fr.beffroi.workbench.identity.throttle.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From “forgotten” to a new password. */
@Controller
@AllowedTo(Role.ANONYMOUS)
class ForgottenPasswordPages {
    private final PasswordResets resets;
    private final Throttle throttle;

    ForgottenPasswordPages(PasswordResets resets, Throttle throttle) {
        this.resets = resets;
        this.throttle = throttle;
    }

    @GetMapping("/mot-de-passe/oublie")
    String ask(Model model) {
        model.addAttribute("mailed", resets.isMailed());
        return "identity/password-forgotten";
    }

    @PostMapping("/mot-de-passe/oublie")
    String send(@RequestParam("courriel") String email, HttpServletRequest request, Model model) {
        throttle.count(Limit.RESET_SOURCE, Source.of(request.getRemoteAddr()));
        resets.ask(email);
        model.addAttribute("mailed", resets.isMailed());
        model.addAttribute("sentTo", email);
        return "identity/password-forgotten";
    }

    @GetMapping("/mot-de-passe/nouveau/{token}")
    String choose(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        boolean open = resets.find(token).isPresent();
        if (!open) {
            throttle.count(Limit.WRONG_LINK, Source.of(request.getRemoteAddr()));
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("open", open);
        return "identity/password-new";
    }

    @PostMapping("/mot-de-passe/nouveau/{token}")
    String replace(@PathVariable String token, @RequestParam("mot-de-passe") String password, Model model) {
        try {
            resets.replace(token, password);
            return "redirect:/connexion?nouveau";
        } catch (RefusedException e) {
            model.addAttribute("open", resets.find(token).isPresent());
            model.addAttribute("refused", e);
            return "identity/password-new";
        }
    }
}
