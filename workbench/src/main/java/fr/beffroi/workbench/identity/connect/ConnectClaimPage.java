package fr.beffroi.workbench.identity.connect;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.people.Organisation;
import fr.beffroi.workbench.identity.people.Organisations;
import fr.beffroi.workbench.identity.people.RefusedException;
import fr.beffroi.workbench.identity.signin.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Somebody new came from the provider with a SIRET: they take charge of that company's page, if nobody has. */
@Controller
class ConnectClaimPage {
    private final ConnectClaims claims;
    private final Organisations organisations;
    private final SignIns signIns;

    ConnectClaimPage(ConnectClaims claims, Organisations organisations, SignIns signIns) {
        this.claims = claims;
        this.organisations = organisations;
        this.signIns = signIns;
    }

    @GetMapping("/rejoindre/fournisseur")
    @AllowedTo(Role.ANONYMOUS)
    String show(
            @SessionAttribute(name = ConnectArrival.CLAIMING, required = false) @Nullable OutsidePerson outside,
            Model model) {
        if (outside == null) {
            return "redirect:/rejoindre";
        }
        Optional<Organisation> company = organisations.findBySiren(Objects.requireNonNull(outside.siren()));
        model.addAttribute("outside", outside);
        model.addAttribute("company", company.orElse(null));
        model.addAttribute("taken", company.map(known -> known.people() > 0).orElse(false));
        model.addAttribute("consent", true);
        return "identity/claim-connect";
    }

    @PostMapping("/rejoindre/fournisseur")
    @AllowedTo(Role.ANONYMOUS)
    String claim(
            @SessionAttribute(ConnectArrival.CLAIMING) OutsidePerson outside,
            @RequestParam(name = "entreprise", defaultValue = "") String companyName,
            @RequestParam(name = "accord", defaultValue = "false") boolean agreed,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpSession session,
            Locale language,
            Model model) {
        try {
            var person = claims.take(outside, companyName, agreed, language);
            session.removeAttribute(ConnectArrival.CLAIMING);
            signIns.begin(person, request, response);
            return "redirect:/";
        } catch (RefusedException e) {
            model.addAttribute("refused", e);
            model.addAttribute("companyName", companyName);
            return show(outside, model);
        }
    }

    /** A person signed in goes to the provider to link the two. */
    @PostMapping("/compte/fournisseur")
    @AllowedTo({Role.ADMINISTRATOR, Role.OFFICER, Role.COMPANY_MEMBER, Role.MANDATARY, Role.BUYER, Role.AUDITOR})
    String link(HttpSession session) {
        session.setAttribute(
                ConnectArrival.LINKING, Objects.requireNonNull(Viewers.current().person()));
        return "redirect:/oauth2/authorization/connect";
    }
}
