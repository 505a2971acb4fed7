package fr.beffroi.workbench.identity.token;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's keys for programs. */
@Controller
@RequestMapping("/compte/cles-api")
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER, Role.COMPANY_MEMBER, Role.MANDATARY, Role.BUYER, Role.AUDITOR})
class TokenPage {
    private static final String HERE = "redirect:/compte/cles-api";

    private final Tokens tokens;

    TokenPage(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("tokens", tokens.list());
        model.addAttribute("now", Instant.now());
        return "identity/tokens";
    }

    @PostMapping
    String create(
            @RequestParam("nom") String name,
            @RequestParam("portee") String scope,
            @RequestParam("jours") int days,
            RedirectAttributes flash) {
        try {
            flash.addFlashAttribute(
                    "made",
                    tokens.create(name, scope.equals("write") ? Tokens.Scope.WRITE : Tokens.Scope.READ, days)
                            .token());
        } catch (IllegalArgumentException e) {
            flash.addFlashAttribute("refused", true);
        }
        return HERE;
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable UUID id) {
        tokens.revoke(id);
        return HERE;
    }
}
