package fr.beffroi.workbench.identity.account;

import fr.beffroi.workbench.identity.AllowedTo;
import fr.beffroi.workbench.identity.Role;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.connect.ConnectSettings;
import fr.beffroi.workbench.identity.passkey.Passkeys;
import fr.beffroi.workbench.identity.people.RefusedException;
import fr.beffroi.workbench.identity.session.Sessions;
import fr.beffroi.workbench.identity.signin.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own page. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.OFFICER, Role.COMPANY_MEMBER, Role.MANDATARY, Role.BUYER, Role.AUDITOR})
class AccountPage {
    private final Account account;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final SignIns signIns;
    private final LocaleResolver languages;
    private final ConnectSettings connect;

    AccountPage(
            Account account,
            Sessions sessions,
            Passkeys passkeys,
            SignIns signIns,
            LocaleResolver languages,
            ConnectSettings connect) {
        this.account = account;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.signIns = signIns;
        this.languages = languages;
        this.connect = connect;
    }

    @GetMapping("/compte")
    String show(HttpSession session, Model model) {
        model.addAttribute("person", account.person());
        model.addAttribute("acting", Viewers.current().organisation());
        model.addAttribute("hasPassword", account.hasPassword());
        model.addAttribute("sessions", sessions.list(account.self(), session.getId()));
        model.addAttribute("passkeys", passkeys.list(account.self()));
        model.addAttribute("connect", connect.isOn() ? connect.name() : null);
        return "identity/account";
    }

    @PostMapping("/compte")
    String change(
            @RequestParam("nom") String name,
            @RequestParam("langue-preferee") String language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return told(flash, "identity", () -> {
            account.change(name, language);
            languages.setLocale(request, response, Locale.of(language));
            signIns.refresh(account.self(), request, response);
        });
    }

    @PostMapping("/compte/mot-de-passe")
    String changePassword(
            @RequestParam(name = "actuel", defaultValue = "") String current,
            @RequestParam("nouveau") String wanted,
            HttpSession session,
            RedirectAttributes flash) {
        return told(flash, "password", () -> account.changePassword(current, wanted, session.getId()));
    }

    @PostMapping("/compte/sessions/{id}/fin")
    String endSession(@PathVariable String id, RedirectAttributes flash) {
        return told(flash, "sessions", () -> sessions.end(account.self(), id));
    }

    @PostMapping("/compte/sessions/fin")
    String endOtherSessions(HttpSession session, RedirectAttributes flash) {
        return told(flash, "sessions", () -> sessions.endOthers(account.self(), session.getId()));
    }

    @PostMapping("/compte/cles/{id}")
    String namePasskey(@PathVariable String id, @RequestParam("nom") String name, RedirectAttributes flash) {
        return told(flash, "passkeys", () -> passkeys.rename(account.self(), id, name));
    }

    @PostMapping("/compte/cles/{id}/retrait")
    String removePasskey(@PathVariable String id, RedirectAttributes flash) {
        return told(flash, "passkeys", () -> passkeys.remove(account.self(), id));
    }

    @PostMapping("/compte/organisation")
    String actFor(
            @RequestParam("organisation") UUID organisation,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return told(flash, "organisations", () -> signIns.actFor(account.self(), organisation, request, response));
    }

    @PostMapping("/compte/effacement")
    String requestErasure(
            @RequestParam(name = "annuler", defaultValue = "false") boolean takenBack, RedirectAttributes flash) {
        return told(flash, "data", () -> account.requestErasure(!takenBack));
    }

    /** Goes back to the page, at the part that was worked on, and says there how it went. */
    private static String told(RedirectAttributes flash, String part, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("saved", part);
        } catch (RefusedException e) {
            flash.addFlashAttribute("refused", e);
            flash.addFlashAttribute("refusedPart", part);
        }
        return "redirect:/compte#" + part;
    }
}
