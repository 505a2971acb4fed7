package fr.beffroi.workbench.identity.mail;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Refused mails with their reasons. */
@Controller
@RequestMapping("/administration/courriels")
@AllowedTo(Role.ADMINISTRATOR)
class UndeliveredPage {
    private final UndeliveredMails mails;

    UndeliveredPage(UndeliveredMails mails) {
        this.mails = mails;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("mails", mails.list());
        return "identity/undelivered";
    }

    @PostMapping("/{mail:[0-9a-f-]{36}}/envoi")
    String sendAgain(@PathVariable UUID mail, RedirectAttributes flash) {
        Optional<Boolean> sent = mails.sendAgain(mail);
        flash.addFlashAttribute(
                "told", sent.map(went -> went ? "sent" : "refused").orElse("gone"));
        return "redirect:/administration/courriels";
    }

    @PostMapping("/{mail:[0-9a-f-]{36}}/oubli")
    String forget(@PathVariable UUID mail, RedirectAttributes flash) {
        if (!mails.forget(mail)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        flash.addFlashAttribute("told", "forgotten");
        return "redirect:/administration/courriels";
    }
}
